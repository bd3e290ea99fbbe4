import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Inline, type Prose, prose } from '../../src/venues/markdown.js';

/** The tree as one line: what is bold in `*…*`, links as `[words](address)`. */
function spelled(pieces: readonly Prose[]): string {
  return pieces
    .map((piece) =>
      piece.kind === 'list'
        ? `${piece.ordered ? 'ol' : 'ul'}{${piece.items.map(spelled).join('|')}}`
        : `${piece.kind === 'heading' ? '# ' : ''}${line(piece.content)}`,
    )
    .join('¶');
}

function line(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'break') return '↵';
      if (part.kind === 'link') return `[${line(part.content)}](${part.href})`;
      return `*${line(part.content)}*`;
    })
    .join('');
}

describe('an owner’s Markdown', () => {
  it('knows paragraphs, headings, lists, bold, italics, links and new lines', () => {
    assert.equal(spelled(prose('One\ntwo\n\nThree **four _five_**')), 'One↵two¶Three *four *five**');
    assert.equal(spelled(prose('## House\n- a\n- b\n  1. c')), '# House¶ul{a|b¶ol{c}}');
    assert.equal(spelled(prose('[Menu](https://a.example/x?y=1)')), '[Menu](https://a.example/x?y=1)');
    assert.equal(spelled(prose('[Call](tel:+49301234)')), '[Call](tel:+49301234)');
  });

  it('T41: makes nothing of HTML, pictures and addresses that do something', () => {
    for (const text of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '[x](javascript:alert(1))',
      '[x](JaVaScRiPt:alert(1))',
      '[x](java\tscript:alert(1))',
      '[x](data:text/html,<script>)',
      '[x](vbscript:x)',
      '[x](//evil.example)',
      '[x](/p/venue)',
      '[x](https://user:secret@evil.example/)',
      '<https://evil.example>',
    ]) {
      const pieces = prose(text);
      assert.ok(!JSON.stringify(pieces).includes('"link"'), text);
      assert.equal(spelled(pieces), text.replaceAll('\t', '\t'), 'it stays the text it is');
    }
    assert.doesNotMatch(JSON.stringify(prose('![x](https://evil.example/pixel.gif)')), /"image"|\.gif.*src/);
  });

  it('reads whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('*_[]()#-1. \n\\<>&"`!|~ax')) }),
        (text) => {
          for (const piece of prose(text)) assert.ok(['paragraph', 'heading', 'list'].includes(piece.kind));
        },
      ),
      { numRuns: 500 },
    );
  });
});
