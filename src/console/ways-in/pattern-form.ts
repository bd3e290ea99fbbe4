import { safePattern } from '../../venues/safe-pattern.js';
import type { FieldError, FieldSpec, FormSpec } from '../forms/field.js';
import { selectField } from '../forms/fields.js';
import type { Typed } from '../forms/form.js';
import { patternTexts as t } from '../texts/questions.js';

/** What an answer of one line may be made of, by the name it is chosen under. */
const READY = { digits: '[0-9]+', 'letters-digits': '[\\p{L}0-9]+' } as const;
const ANYTHING = 'anything';
/** The expression in the field below. */
const OWN = 'own';

type Values = Readonly<Record<string, unknown>>;

/** What is asked about an answer's form: one of few that are ready, or an expression for who writes such. */
export function patternSpec(): FormSpec {
  const options = [ANYTHING, ...Object.keys(READY), OWN] as readonly (keyof typeof t.forms)[];
  return {
    madeOf: selectField({
      label: t.madeOf,
      help: t.madeOfHelp,
      options: options.map((value) => ({ value, label: t.forms[value] })),
    }),
    pattern: ownPattern,
  };
}

const ownPattern: FieldSpec<string | undefined> = {
  kind: 'text',
  label: t.pattern,
  help: t.patternHelp,
  optional: true,
  read: ([typed = '']) => {
    const pattern = typed.trim();
    if (pattern === '') return { value: undefined };
    return safePattern.safeParse(pattern).success ? { value: pattern } : { fault: t.patternWrong };
  },
};

export function typedPattern(pattern: string | undefined): Typed {
  if (pattern === undefined) return { madeOf: ANYTHING };
  const ready = Object.entries(READY).find(([, one]) => one === pattern);
  return ready ? { madeOf: ready[0] } : { madeOf: OWN, pattern };
}

export function patternFrom({ madeOf, pattern }: Values): unknown {
  return madeOf === OWN ? pattern : READY[madeOf as keyof typeof READY];
}

export function patternErrors({ madeOf, pattern }: Values): readonly FieldError[] {
  return madeOf === OWN && pattern === undefined ? [{ field: 'pattern', message: t.patternMissing }] : [];
}
