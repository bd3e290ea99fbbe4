import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Request } from 'express';
import { formOf } from '../../src/http/posted-form.js';
import { fieldViews, typedAnswers } from '../../src/portal/field-views.js';
import { fieldSchema } from '../../src/venues/field.js';

const fields = [
  {
    kind: 'text',
    name: 'name',
    label: { de: 'Ihr Name' },
    help: { en: 'As on your door', de: 'Wie an der Tür' },
  },
  { kind: 'number', name: 'size', label: { en: 'Size', de: 'Größe' } },
  {
    kind: 'choices',
    name: 'drinks',
    label: { en: 'Drinks' },
    options: [{ value: 'tea', label: { en: 'Tea' } }],
  },
  { kind: 'tick', name: 'news', label: { en: 'News' } },
].map((field) => fieldSchema.parse(field));

describe('fields as shown', () => {
  it('speak the guest’s language, else the venue’s', () => {
    const views = fieldViews({ fields, language: 'en', languages: ['de', 'en'], values: {}, errors: [] });
    assert.deepEqual(
      views.map((view) => [view.label, view.help, view.value, view.autocomplete]),
      [
        ['Ihr Name', 'As on your door', undefined, 'name'],
        ['Size', undefined, undefined, undefined],
        ['Drinks', undefined, undefined, undefined],
        ['News', undefined, undefined, undefined],
      ],
    );
    assert.deepEqual(views[2]?.options, [{ value: 'tea', label: 'Tea' }]);
  });

  it('show numbers as they are typed in that language', () => {
    const [, size] = fieldViews({
      fields,
      language: 'de',
      languages: ['de'],
      values: { size: 1234.5 },
      errors: [],
    });
    assert.equal(size?.value, '1234,5');
  });

  it('carry their own error', () => {
    const errors = [{ field: 'a.size', message: 'Too big.' }];
    const views = fieldViews({ fields, language: 'en', languages: ['en'], values: {}, errors });
    assert.deepEqual(
      views.map((view) => view.error),
      [undefined, 'Too big.', undefined, undefined],
    );
  });

  it('take nothing from the prototype where a field has the name of something there', () => {
    const field = fieldSchema.parse({ kind: 'text', name: 'constructor', label: { en: 'Built by' } });
    const [view] = fieldViews({ fields: [field], language: 'en', languages: ['en'], values: {}, errors: [] });
    assert.equal(view?.value, undefined);
    assert.equal(view?.autocomplete, undefined);
    const form = formOf({ body: { visit: 'x' } } as Request);
    assert.deepEqual(Object.entries(form), [['visit', 'x']]);
    assert.equal(form.constructor, undefined);
    assert.deepEqual(Object.keys(formOf({} as Request)), []);
  });

  it('keep what was typed, right or wrong', () => {
    const body = { 'a.name': ' <b> ', 'a.size': 'many', 'a.drinks': 'gin', 'a.news': 'yes', 'a.other': 'x' };
    assert.deepEqual(typedAnswers(fields, body), {
      name: ' <b> ',
      size: 'many',
      drinks: ['gin'],
      news: true,
    });
    assert.deepEqual(typedAnswers(fields, { 'a.name': ['a', 'b'] }), { drinks: [], news: false });
  });
});
