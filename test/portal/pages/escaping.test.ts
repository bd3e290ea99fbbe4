import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderSample } from './render-sample.js';
import { sampleFrame, samplePages } from './sample-pages.js';

const HOSTILE = `"'><img src=x onerror=alert(1)></script></style>`;

/** Kinds and codes, from which sentences are chosen. */
const CODES = [
  'view',
  'code',
  'kind',
  'document',
  'done',
  'label',
  'reason',
  'state',
  'standing',
  'way',
  'what',
  'answer',
];

/** Copies what a page knows, with something hostile in the place of every text but its kinds and codes. */
function poisoned(value: unknown, key = ''): unknown {
  if (CODES.includes(key) && typeof value === 'string') {
    return key === 'label' && !['try-again', 'start-over'].includes(value) ? HOSTILE : value;
  }
  if (typeof value === 'string') return HOSTILE;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((item) => poisoned(item));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, name)]));
}

describe('T20: nothing a guest, an owner or an access point wrote becomes HTML', () => {
  const { messages, formats, theme, language, dir, ...texts } = sampleFrame('en');
  const frame = { ...(poisoned(texts) as typeof texts), messages, formats, theme, language, dir };
  for (const [name, page] of Object.entries(samplePages('en'))) {
    it(`page ${name}`, () => {
      const html = renderSample(frame, poisoned(page) as typeof page);
      assert.ok(html.includes('&lt;img'));
      assert.ok(!html.includes('<img src=x'));
      assert.ok(!html.includes(`"'>`));
    });
  }
});
