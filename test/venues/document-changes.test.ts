import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentChanges, type Passage } from '../../src/venues/document-changes.js';
import { plainSections } from '../../src/venues/plain-sections.js';

const SIGNS = { same: ' ', added: '+', removed: '-' } as const;

/** Each part as lines with a sign, from two owner's texts. */
function changes(before: string, after: string): readonly (readonly string[])[] {
  const document = (text: string) => ({ title: 'Terms', sections: plainSections(text) });
  const line = ({ change, kind, text }: Passage) =>
    `${SIGNS[change]}${{ heading: '# ', item: '- ', paragraph: '' }[kind]}${text}`;
  return documentChanges(document(before), document(after)).map((part) => part.map(line));
}

describe('R7: what changed between two texts', () => {
  it('is nothing where they are alike', () => {
    assert.deepEqual(changes('Be kind.\n\n- No noise.', 'Be kind.\n\n- No noise.'), []);
  });

  it('is told passage by passage, beside what stayed under the same heading', () => {
    assert.deepEqual(
      changes(
        'Be kind.\n\n# Rules\n- No noise.\n- No smoke.',
        'Be kind.\n\n# Rules\n- No noise.\n- No dogs.',
      ),
      [[' # Rules', ' - No noise.', '-- No smoke.', '+- No dogs.']],
    );
  });

  it('leaves out the parts that stayed as they were', () => {
    const before = '# One\n\nA.\n\n# Two\n\nB.\n\n# Three\n\nC.';
    assert.deepEqual(changes(before, before.replace('B.', 'Bee.')), [[' # Two', '-B.', '+Bee.']]);
  });

  it('tells a part that came and one that went', () => {
    assert.deepEqual(changes('# One\n\nA.', '# One\n\nA.\n\n# Two\n\nB.'), [['+# Two', '+B.']]);
    assert.deepEqual(changes('# One\n\nA.\n\n# Two\n\nB.', '# One\n\nA.'), [['-# Two', '-B.']]);
  });

  it('does not take an item for a paragraph of the same words', () => {
    assert.deepEqual(changes('Be kind.', '- Be kind.'), [['-Be kind.', '+- Be kind.']]);
  });

  it('finds few changes in a text whose passages repeat', () => {
    assert.deepEqual(changes('A.\n\nB.\n\nA.\n\nB.', 'A.\n\nB.\n\nC.\n\nA.\n\nB.'), [
      [' A.', ' B.', '+C.', ' A.', ' B.'],
    ]);
  });

  it('is told for long texts that have nothing in common, too', () => {
    const long = (word: string) => Array.from({ length: 3_000 }, (_, line) => `- ${word} ${line}`).join('\n');
    const [part = []] = changes(long('one'), long('two'));
    assert.deepEqual([part.length, part[0], part.at(-1)], [6_000, '-- one 0', '+- two 2999']);
  });
});
