import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contrast } from '../../src/venues/colour.js';

const SHEET = readFileSync(join(import.meta.dirname, '..', '..', 'views', 'layout', 'console.css'), 'utf8');

type Shades = Readonly<Record<string, string>>;

/** The shades of both modes: those of dark mode stand in the second block. */
function shadesIn(css: string): readonly [light: Shades, dark: Shades] {
  const [light = {}, dark = {}] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block = '']) =>
    Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => match.slice(1))),
  );
  return [light, { ...light, ...dark }];
}

/** Words and what they lie on: 4.5:1 (WCAG 2.2 s.1.4.3). */
const WORDS = [
  ...['text', 'muted', 'accent', 'good', 'warning', 'bad'].flatMap((word) =>
    ['page', 'card', 'wash'].map((ground) => [word, ground] as const),
  ),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['accent', 'accent-wash'],
  ['good', 'good-wash'],
  ['warning', 'warning-wash'],
  ['bad', 'bad-wash'],
  ['card', 'bad'],
] as const;

/** Edges of controls and the focus ring: 3:1 (s.1.4.11). */
const EDGES = [
  ['edge', 'page'],
  ['edge', 'card'],
  ['accent', 'page'],
  ['accent', 'card'],
] as const;

test('the console’s colours can be read in both modes', () => {
  for (const [mode, shades] of ['light', 'dark'].map(
    (name, index) => [name, shadesIn(SHEET)[index] ?? {}] as const,
  )) {
    const ratio = (one: string, other: string) =>
      contrast(shades[one] ?? assert.fail(one), shades[other] ?? assert.fail(other));
    for (const [word, ground] of WORDS)
      assert.ok(
        ratio(word, ground) >= 4.5,
        `${mode}: ${word} on ${ground}: ${ratio(word, ground).toFixed(2)}`,
      );
    for (const [edge, ground] of EDGES)
      assert.ok(ratio(edge, ground) >= 3, `${mode}: ${edge} on ${ground}: ${ratio(edge, ground).toFixed(2)}`);
  }
});

test('the console’s style sheet is logical only, and loads nothing', () => {
  assert.doesNotMatch(
    SHEET,
    /(?:margin|padding|border)-(?:left|right)|[;{\s](?:left|right):|align: ?(?:left|right)/,
  );
  assert.doesNotMatch(SHEET, /url\(|@import/);
});
