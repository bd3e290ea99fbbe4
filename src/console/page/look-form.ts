import { FONT_NAMES } from '../../venues/fonts.js';
import type { KeptPicture } from '../../venues/picture-store.js';
import { BACKGROUNDS, CORNERS, HEADERS, type ThemeSettings, VEILS } from '../../venues/theme-schema.js';
import type { FieldError, ValuesOf } from '../forms/field.js';
import { choiceField, colourField, selectField } from '../forms/fields.js';
import type { Typed } from '../forms/form.js';
import { blockTexts, lookTexts as t } from '../texts/page-forms.js';
import { pictureOptions } from './picture-options.js';

const PALE = '#f3f1ea';

/** What is asked of a venue's look. */
export function lookSpec(kept: Parameters<typeof pictureOptions>[0]) {
  return {
    accent: colourField({ label: t.accent, help: t.accentHelp }),
    background: choiceField({ label: t.background, options: named(BACKGROUNDS, t.backgroundNames) }),
    'background-colour': colourField({ label: t.backgroundColour, help: t.backgroundColourHelp }),
    'background-picture': choiceField({
      label: t.backgroundPicture,
      options: pictureOptions(kept, blockTexts.noPicture),
    }),
    veil: selectField({ label: t.veil, help: t.veilHelp, options: named(VEILS, t.veilNames) }),
    font: selectField({ label: t.font, help: t.fontHelp, options: named(FONT_NAMES, t.fontNames) }),
    corners: choiceField({ label: t.corners, options: named(CORNERS, t.cornerNames) }),
    header: choiceField({ label: t.header, options: named(HEADERS, t.headerNames) }),
  };
}

type LookValues = ValuesOf<ReturnType<typeof lookSpec>>;

export function typedLook({ accent, background, font, corners, header }: ThemeSettings): Typed {
  return {
    accent,
    background: background.kind,
    'background-colour': background.kind === 'colour' ? background.colour : PALE,
    'background-picture': background.kind === 'picture' ? background.picture.id : 'none',
    veil: background.kind === 'picture' ? background.veil : 'medium',
    font,
    corners,
    header,
  };
}

export function lookErrors(values: LookValues): readonly FieldError[] {
  const isMissing = values.background === 'picture' && values['background-picture'] === 'none';
  return isMissing ? [{ field: 'background-picture', message: t.pictureMissing }] : [];
}

/** Everything but the picture was among the choices; the schema looks at it once more. */
export function themeFrom(values: LookValues, pictures: readonly KeptPicture[]): ThemeSettings {
  const { accent, font, corners, header } = values;
  return { accent, font, corners, header, background: backgroundFrom(values, pictures) } as ThemeSettings;
}

function backgroundFrom(values: LookValues, pictures: readonly KeptPicture[]): object {
  const { background: kind, veil } = values;
  if (kind === 'colour') return { kind, colour: values['background-colour'] };
  const found = pictures.find(({ id }) => id === values['background-picture']);
  if (kind !== 'picture' || !found) return { kind: kind === 'plain' ? 'plain' : 'wash' };
  return { kind, veil, picture: { id: found.id, width: found.width, height: found.height } };
}

function named<N extends string>(names: readonly N[], labels: Readonly<Record<N, string>>) {
  return names.map((value) => ({ value, label: labels[value] }));
}
