import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainSections } from '../../src/venues/plain-sections.js';

describe('an owner’s plain text', () => {
  it('becomes headings, paragraphs and items in the order they were written', () => {
    const text = 'Be kind.\nAlways.\n\n# Rules\nAll of these:\n- no spam\n- no harm\nThanks.\r\n\r\nBye.';
    assert.deepEqual(plainSections(text), [
      { heading: undefined, paragraphs: ['Be kind. Always.'], items: [] },
      { heading: 'Rules', paragraphs: ['All of these:'], items: ['no spam', 'no harm'] },
      { heading: undefined, paragraphs: ['Thanks.', 'Bye.'], items: [] },
    ]);
  });

  it('loses no word', () => {
    const words = (text: string) => text.match(/[a-z]+/g) ?? [];
    const line = fc.stringMatching(/^(# |- |)[a-z]{1,8} [a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constant(''))), (lines) => {
        const sections = plainSections(lines.join('\n'));
        const kept = sections.flatMap((one) => [one.heading ?? '', ...one.paragraphs, ...one.items]);
        assert.deepEqual(words(kept.join(' ')), words(lines.join(' ')));
      }),
    );
  });
});
