import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contrastReport } from '../../src/venues/contrast-report.js';
import { DESIGNS } from '../../src/venues/designs.js';
import { type Background, themeSchema, VEILS } from '../../src/venues/theme-schema.js';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const picture = { id: 'AAAAAAAAAAAAAAAAAAAAAA', width: 1600, height: 900 };
const anyBackground: fc.Arbitrary<Background> = fc.oneof(
  fc.constantFrom<Background>({ kind: 'wash' }, { kind: 'plain' }),
  anyColour.map((colour) => ({ kind: 'colour', colour }) as const),
  fc.constantFrom(...VEILS).map((veil) => ({ kind: 'picture', picture, veil }) as const),
);

function assertReadable(accent: string, background: Background): void {
  for (const one of contrastReport({ theme: themeSchema.parse({ accent, background }) })) {
    const { what, mode, ratio, needed, ground } = one;
    assert.ok(
      ratio >= needed,
      `${what} ${mode} on ${ground}: ${ratio}, with ${accent}, ${JSON.stringify(background)}`,
    );
  }
}

describe('R13: whatever an owner chooses can be read', () => {
  it('with any colour on any background, however bright or dark its picture', () => {
    fc.assert(fc.property(anyColour, anyBackground, assertReadable), { numRuns: 400 });
  });

  it('in every design with any colour of the venue’s own', () => {
    for (const { theme } of DESIGNS) {
      for (const accent of [theme.accent, '#000000', '#ffffff', '#ffd400', '#0b6e4f', '#808080']) {
        assertReadable(accent, theme.background);
      }
    }
  });
});
