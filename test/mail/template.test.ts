import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn } from '../../src/mail/template.js';

const TEMPLATE = { subject: 'Request {reference}', text: 'It is {reference}, until {day}.' } as const;

test('a template takes its values as they are, and each once', () => {
  assert.deepEqual(fillIn(TEMPLATE, { reference: 'LIN-{day}-$&', day: 4 }), {
    subject: 'Request LIN-{day}-$&',
    text: 'It is LIN-{day}-$&, until 4.',
  });
});

test('T31: a value that could begin a header, or run on for ever, is refused', () => {
  for (const value of ['a\r\nBcc: b', 'a\nb', 'a\u0000', 'a\u2028b', 'a\u202eb', 'a'.repeat(501)])
    assert.throws(() => fillIn(TEMPLATE, { reference: value, day: 'x' }), /may not be mailed/);
});
