import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { ar } from '../../src/languages/ar.js';
import { de } from '../../src/languages/de.js';
import { en } from '../../src/languages/en.js';
import { es } from '../../src/languages/es.js';
import { fr } from '../../src/languages/fr.js';
import {
  type Language,
  LANGUAGES,
  languageChoices,
  localeOf,
  textDirection,
} from '../../src/languages/language-choices.js';
import { type MessageKey, messagesFor } from '../../src/languages/messages.js';

const TEXTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, de, fr, es, ar };
const KEYS = Object.keys(en) as readonly MessageKey[];

/** What a message is filled with: arguments and link names, each once. */
function placeholders(message: string, language: string): readonly string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && 'value' in node && typeof node.value === 'string' && node.type !== 0)
      found.add(node.value);
    Object.values(node).forEach(walk);
  };
  walk(new IntlMessageFormat(message, language, undefined, { captureLocation: false }).getAst());
  return [...found].sort();
}

describe('the languages', () => {
  it('are those a venue can choose, each in a file of its own', () => {
    const files = readdirSync(new URL('../../src/languages', import.meta.url));
    for (const language of LANGUAGES) assert.ok(files.includes(`${language}.ts`));
    assert.deepEqual(Object.keys(TEXTS).sort(), [...LANGUAGES].sort());
  });

  for (const language of LANGUAGES) {
    const texts = TEXTS[language];

    it(`${language}: no key is missing and none is left over`, () => {
      assert.deepEqual(Object.keys(texts).sort(), [...KEYS].sort());
    });

    it(`${language}: placeholders and links agree with English`, () => {
      for (const key of KEYS) {
        assert.deepEqual(placeholders(texts[key] ?? '', language), placeholders(en[key], 'en'), key);
      }
    });

    it(`${language}: has the plural forms its grammar asks for`, () => {
      const rules = new Intl.PluralRules(localeOf(language));
      const needed = new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));
      for (const [key, text] of Object.entries(texts)) {
        if (!text.includes(', plural,')) continue;
        for (const form of needed) assert.match(text, new RegExp(`[ ,}]${form} \\{`), `${key}: ${form}`);
      }
    });

    it(`${language}: speaks without jargon`, () => {
      for (const [key, text] of Object.entries(texts)) {
        assert.doesNotMatch(text, /\b(RADIUS|NAS|MAC|SSID|captive|WLC)\b|authenticat/i, key);
      }
    });

    it(`${language}: has typographic quotes and no spare space`, () => {
      for (const [key, text] of Object.entries(texts)) assert.doesNotMatch(text, /'|"|^\s|\s$| {2}/, key);
    });
  }
});

describe('messages', () => {
  it('know plurals', () => {
    const { text } = messagesFor('en');
    assert.equal(text('count.devices', { count: 0 }), 'No devices');
    assert.equal(text('count.devices', { count: 1 }), '1 device');
    assert.equal(text('count.devices', { count: 1234 }), '1,234 devices');
    assert.equal(messagesFor('de').text('count.devices', { count: 2 }), '2 Geräte');
  });

  it('know the six plurals of Arabic', () => {
    const { text } = messagesFor('ar');
    const said = [0, 1, 2, 3, 11, 100].map((count) => text('count.devices', { count }));
    assert.deepEqual(said, ['لا أجهزة', 'جهاز واحد', 'جهازان', '3 أجهزة', '11 جهازًا', '100 جهاز']);
  });

  it('isolate texts put into a language written from the right', () => {
    const { text } = messagesFor('ar');
    assert.equal(text('online.wanted', { host: 'example.com' }), 'المتابعة إلى \u2068example.com\u2069');
    assert.equal(
      messagesFor('fr').text('online.wanted', { host: 'example.com' }),
      'Continuer vers example.com',
    );
  });

  it('give a sentence in parts, those that are links by their name', () => {
    assert.deepEqual(messagesFor('en').sentence('welcome.form.accept', ['terms', 'notice']), [
      { text: 'I accept the ', link: undefined },
      { text: 'terms of use', link: 'terms' },
      { text: ' and have read the ', link: undefined },
      { text: 'privacy notice', link: 'notice' },
      { text: '.', link: undefined },
    ]);
  });

  it('refuse to speak with a gap', () => {
    assert.throws(() => messagesFor('en').text('online.until'), /until/);
  });

  it('leave a guest’s words as they are', () => {
    const { text } = messagesFor('en');
    assert.equal(text('online.wanted', { host: '<b>{count}' }), 'Continue to <b>{count}');
  });

  it('are made once per language', () => {
    assert.equal(messagesFor('de'), messagesFor('de'));
  });
});

describe('the language choice', () => {
  it('names each language in itself and marks the current one', () => {
    assert.deepEqual(languageChoices(['de', 'en'], 'en'), [
      { code: 'de', name: 'Deutsch', current: false },
      { code: 'en', name: 'English', current: true },
    ]);
    assert.deepEqual(languageChoices(['ar', 'fr'], 'fr')[0], { code: 'ar', name: 'العربية', current: false });
    assert.equal(textDirection('de'), 'ltr');
    assert.equal(textDirection('ar'), 'rtl');
  });
});
