import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Language } from '../../src/languages/language-choices.js';
import { messagesFor } from '../../src/languages/messages.js';
import { parseAnswers } from '../../src/portal/parse-answers.js';
import { type Field, fieldSchema } from '../../src/venues/field.js';

const options = [
  { value: 'tea', label: { en: 'Tea' } },
  { value: 'coffee', label: { en: 'Coffee' } },
];

function fieldOf(kind: Field['kind'], more: object = {}): Field {
  const own = kind === 'choice' || kind === 'choices' ? { options } : {};
  return fieldSchema.parse({ kind, name: 'x', label: { en: 'X' }, ...own, ...more });
}

/** The answer to one field, `undefined` when absent, or the error's sentence. */
function answer(field: Field, raw: unknown, language: Language = 'en'): unknown {
  const parsed = parseAnswers([field], raw === undefined ? {} : { 'a.x': raw }, messagesFor(language));
  return parsed.kind === 'ok' ? parsed.answers['x'] : parsed.errors[0]?.message;
}

describe('R2: answers to the venue’s fields', () => {
  it('are trimmed and brought to Unicode NFC', () => {
    assert.equal(answer(fieldOf('text'), '  Zoe\u0308 '), 'Zoë');
    assert.equal(answer(fieldOf('long-text'), 'a\r\nb'), 'a\nb');
  });

  it('are absent when optional and empty, and asked for when required', () => {
    for (const kind of ['text', 'long-text', 'email', 'phone', 'number', 'date', 'choice'] as const) {
      assert.equal(answer(fieldOf(kind), ' '), undefined, kind);
      assert.equal(answer(fieldOf(kind), undefined), undefined, kind);
      assert.match(
        String(answer(fieldOf(kind, { required: true }), ' ')),
        /^Please (fill this in|choose one)\.$/,
        kind,
      );
    }
    assert.equal(answer(fieldOf('choices'), undefined), undefined);
    assert.equal(answer(fieldOf('choices', { required: true }), undefined), 'Please choose at least one.');
    assert.equal(answer(fieldOf('tick'), undefined), false);
    assert.equal(answer(fieldOf('tick', { required: true }), undefined), 'Please tick this box to go on.');
  });

  it('may not carry control characters, line ends only in long texts', () => {
    for (const text of ['a\u0000b', 'a\u001bb', 'a\u0085b', 'a\u2028b', 'a\ud800b']) {
      assert.match(String(answer(fieldOf('text'), text)), /can’t be shown/);
      assert.match(String(answer(fieldOf('long-text'), text)), /can’t be shown/);
    }
    assert.match(String(answer(fieldOf('text'), 'a\nb')), /can’t be shown/);
    assert.equal(answer(fieldOf('long-text'), 'a\nb'), 'a\nb');
  });

  it('are as long as the owner says, counted in characters', () => {
    const field = fieldOf('text', { minLength: 2, maxLength: 3 });
    assert.equal(answer(field, 'a'), 'Please give at least 2 characters.');
    assert.equal(answer(field, '🦊🦊🦊'), '🦊🦊🦊');
    assert.equal(answer(field, 'abcd'), 'Please give at most 3 characters.');
    assert.match(String(answer(fieldOf('text'), 'a'.repeat(201))), /at most 200/);
    assert.match(String(answer(fieldOf('long-text'), 'a'.repeat(2001))), /at most 2,000/);
  });

  it('match the owner’s pattern as a whole', () => {
    const room = fieldOf('text', { pattern: '[1-9][0-9]{2}' });
    assert.equal(answer(room, '204'), '204');
    assert.equal(answer(room, '2048'), 'This doesn’t look right. Please check it.');
  });

  it('know e-mail addresses, and let nothing pass that breaks a mail header', () => {
    for (const good of ['ada@example.com', 'a.b+c@mail.example.co.uk', 'zoë@bücher.example']) {
      assert.equal(answer(fieldOf('email'), good), good);
    }
    for (const bad of [
      'ada',
      'ada@',
      '@b.cd',
      'a@b',
      'a b@c.de',
      'a@b.c',
      'a@b.de,c@d.ef',
      '"a"@b.de',
      'a@b..',
      '<a@b.de>',
    ]) {
      assert.match(String(answer(fieldOf('email'), bad)), /check the e-mail address/, bad);
    }
  });

  it('know phone numbers', () => {
    for (const good of ['+49 (30) 90182-0', '030/901820', '+44 20 7946 0123']) {
      assert.equal(answer(fieldOf('phone'), good), good);
    }
    for (const bad of ['1234', '1'.repeat(21), 'call me 12345', '12345;ext=1', '+']) {
      assert.match(String(answer(fieldOf('phone'), bad)), /check the phone number/, bad);
    }
  });

  it('know numbers as people type them', () => {
    assert.equal(answer(fieldOf('number'), '2,5', 'de'), 2.5);
    assert.equal(answer(fieldOf('number'), '2.5', 'de'), 2.5);
    assert.equal(answer(fieldOf('number'), '2,5', 'en'), 2.5);
    assert.equal(answer(fieldOf('number'), '1.000', 'de'), 1000);
    assert.equal(answer(fieldOf('number'), '1,000.5', 'en'), 1000.5);
    assert.equal(answer(fieldOf('number'), '−3'), -3);
    for (const bad of ['1e9', '0x10', 'twelve', '1..2', '1,2,3', 'Infinity', '9'.repeat(16)]) {
      assert.match(String(answer(fieldOf('number'), bad)), /give a number/, bad);
    }
  });

  it('know the digits of Arabic and Persian keyboards where digits have a meaning', () => {
    assert.equal(answer(fieldOf('number'), '١٬٢٣٤٫٥', 'ar'), 1234.5);
    assert.equal(answer(fieldOf('number'), '۱۲', 'ar'), 12);
    assert.equal(answer(fieldOf('phone'), '+٩٧١ ٤ ٥٥٥ ٠١٢٣', 'ar'), '+971 4 555 0123');
    assert.equal(answer(fieldOf('date'), '١٩٩٠-١٢-٣١', 'ar'), '1990-12-31');
    assert.equal(answer(fieldOf('text', { pattern: '[1-9][0-9]{2}' }), '٢٠٤', 'ar'), '204');
    assert.equal(answer(fieldOf('text'), 'غرفة ٢٠٤', 'ar'), 'غرفة ٢٠٤', 'words stay as typed');
  });

  it('keep numbers within bounds', () => {
    const nights = fieldOf('number', { min: 1, max: 30, wholeNumber: true });
    assert.equal(answer(nights, '30'), 30);
    assert.equal(answer(nights, '0'), 'Please give 1 or more.');
    assert.equal(answer(nights, '31'), 'Please give 30 or less.');
    assert.match(String(answer(nights, '1.5')), /whole number/);
  });

  it('know the calendar, and dates within bounds', () => {
    const date = fieldOf('date', { earliest: '1900-01-01', latest: '2010-12-31' });
    assert.equal(answer(date, '2000-02-29'), '2000-02-29');
    for (const bad of ['1999-02-29', '2000-13-01', '2000-1-1', '31.12.1990', '0']) {
      assert.match(String(answer(date, bad)), /give a date/, bad);
    }
    assert.equal(answer(date, '2011-01-01'), 'Please give 31 December 2010 or an earlier date.');
    assert.equal(
      answer(date, '1899-12-31', 'de'),
      'Bitte wählen Sie den 1. Januar 1900 oder ein späteres Datum.',
    );
  });

  it('take choices of the options only', () => {
    assert.equal(answer(fieldOf('choice'), 'tea'), 'tea');
    assert.equal(answer(fieldOf('choice'), 'gin'), 'Please choose one.');
    assert.deepEqual(answer(fieldOf('choices'), 'tea'), ['tea']);
    assert.deepEqual(answer(fieldOf('choices'), ['coffee', 'tea', 'tea']), ['tea', 'coffee']);
    assert.equal(answer(fieldOf('choices'), ['tea', 'gin']), 'Please check this answer.');
  });

  it('refuse a question answered twice', () => {
    assert.equal(answer(fieldOf('text'), ['a', 'b']), 'Please check this answer.');
  });

  it('ignore what the form does not ask', () => {
    const body = { 'a.x': 'a', 'a.y': 'b', x: 'c', visit: 'd' };
    assert.deepEqual(parseAnswers([fieldOf('text')], body, messagesFor('en')), {
      kind: 'ok',
      answers: { x: 'a' },
    });
  });

  it('name the posted field in each error', () => {
    const fields = [fieldOf('email'), fieldOf('text', { name: 'y', required: true })];
    const parsed = parseAnswers(fields, { 'a.x': 'ada' }, messagesFor('en'));
    assert.deepEqual(parsed.kind === 'errors' && parsed.errors.map((error) => error.field), ['a.x', 'a.y']);
  });

  it('never throw, whatever is posted', () => {
    const kinds = [
      'text',
      'long-text',
      'email',
      'phone',
      'number',
      'date',
      'choice',
      'choices',
      'tick',
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.anything(),
        fc.string({ unit: 'binary' }),
        (kind, raw, text) => {
          answer(fieldOf(kind), raw);
          answer(fieldOf(kind), text, 'de');
        },
      ),
    );
  });
});
