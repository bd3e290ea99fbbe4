import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contrast, fromHex, toHex } from '../../src/venues/colour.js';
import { themeOf } from '../../src/venues/theme.js';
import { themeSchema } from '../../src/venues/theme-schema.js';

const anyAccent = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const NAMED = ['#000000', '#ffffff', '#ffd400', '#0b6e4f', '#ff0000', '#808080', '#001a4d'];
const examples = NAMED.map((accent): [string] => [accent]);

function shadesOf(accent: string, mode: 'light' | 'dark'): (name: string) => string {
  const declarations = themeOf({ theme: themeSchema.parse({ accent }) })[mode];
  const shades = new Map(
    [...declarations.matchAll(/--([a-z-]+):(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
  return (name) => shades.get(name) ?? assert.fail(name);
}

describe('WCAG contrast', () => {
  it('is 21 between black and white, and 4.5 between #767676 and white as in the W3C technique G18', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#ffffff', '#767676').toFixed(2), '4.54');
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });
});

describe('OKLCH', () => {
  it('gives red the lightness, chroma and hue of CSS Color 4', () => {
    const red = fromHex('#ff0000');
    assert.equal(red.lightness.toFixed(3), '0.628');
    assert.equal(red.chroma.toFixed(4), '0.2577');
    assert.equal(((red.hue * 180) / Math.PI).toFixed(2), '29.23');
  });

  it('comes back to the same colour', () => {
    fc.assert(
      fc.property(anyAccent, (accent) => {
        assert.equal(toHex(fromHex(accent)), accent);
      }),
      { examples },
    );
  });
});

for (const mode of ['light', 'dark'] as const) {
  describe(`${mode} theme of any accent`, () => {
    const holds = (check: (shade: (name: string) => string) => void) =>
      fc.assert(
        fc.property(anyAccent, (accent) => check(shadesOf(accent, mode))),
        { examples },
      );

    it('has text of at least 4.5:1 on every ground', () => {
      holds((shade) => {
        for (const text of ['text', 'muted', 'link', 'danger']) {
          for (const ground of ['page', 'card', 'wash']) {
            assert.ok(contrast(shade(text), shade(ground)) >= 4.5, `${text} on ${ground}`);
          }
        }
        assert.ok(contrast(shade('danger'), shade('danger-ground')) >= 4.5);
        assert.ok(contrast(shade('text'), shade('danger-ground')) >= 4.5);
      });
    });

    it('has readable words on buttons, also under the pointer', () => {
      holds((shade) => {
        assert.ok(contrast(shade('ink'), shade('fill')) >= 4.5);
        assert.ok(contrast(shade('ink'), shade('fill-hover')) >= 4.5);
        assert.ok(contrast(shade('card'), shade('danger')) >= 4.5);
        assert.notEqual(shade('fill'), shade('fill-hover'));
      });
    });

    it('has controls of at least 3:1 on every ground', () => {
      holds((shade) => {
        for (const ground of ['page', 'card', 'wash']) {
          assert.ok(contrast(shade('edge'), shade(ground)) >= 3, `edge on ${ground}`);
          assert.ok(contrast(shade('fill-edge'), shade(ground)) >= 3, `fill-edge on ${ground}`);
        }
      });
    });
  });
}

describe('a theme', () => {
  it('keeps a bright accent as it is, with black words and an edge', () => {
    const shade = shadesOf('#ffd400', 'light');
    assert.equal(shade('fill'), '#ffd400');
    assert.equal(shade('ink'), '#141414');
    assert.notEqual(shade('fill-edge'), '#ffd400');
  });

  it('turns a black button into paper by night', () => {
    const shade = shadesOf('#141414', 'dark');
    assert.equal(shade('ink'), '#141414');
    assert.ok(contrast(shade('fill'), shade('page')) >= 14);
  });

  it('keeps the hue of a pale background by night, and shows a logo on a white plate', () => {
    const background = { kind: 'colour', colour: '#e6eff8' };
    const { light, dark } = themeOf({ theme: themeSchema.parse({ background }) });
    const page = fromHex(/--page:(#[0-9a-f]{6})/.exec(dark)?.[1] ?? '');
    assert.ok(page.lightness < 0.25 && page.chroma > 0.015, JSON.stringify(page));
    assert.ok(Math.abs(page.hue - fromHex('#e6eff8').hue) < 0.3);
    assert.doesNotMatch(light, /--plate/);
    assert.match(dark, /--plate:#fff/);
    const night = themeOf({
      theme: themeSchema.parse({ background: { kind: 'colour', colour: '#16213e' } }),
    });
    assert.match(night.light, /--plate:#fff/, 'dark at any time');
  });

  it('is made of characters that need no escaping in HTML', () => {
    const { light, dark } = themeOf({ theme: themeSchema.parse({ corners: 'round', font: 'book' }) });
    assert.match(light + dark, /^[-\w#:;.,() /]+$/);
  });
});
