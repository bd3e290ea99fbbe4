import { z } from 'zod';
import { localized } from './localized.js';
import { safePattern } from './safe-pattern.js';

const common = {
  /** The key of the answer; stable, never shown. */
  name: z.string().regex(/^[a-z][a-z0-9_]{0,31}$/, 'lower-case letters, digits and _, at most 32'),
  label: localized(120),
  help: localized(300).optional(),
  required: z.boolean().default(false),
};

const option = z.strictObject({
  value: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,31}$/, 'lower-case letters, digits, _ and -, at most 32'),
  label: localized(120),
});

const length = {
  minLength: z.int().min(1).max(4000).optional(),
  maxLength: z.int().min(1).max(4000).optional(),
};

const isoDate = z.iso.date();

/** One question of a venue's registration form. Their order is the form's. */
export const fieldSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...common, ...length, pattern: safePattern.optional() }),
  z.strictObject({ kind: z.literal('long-text'), ...common, ...length }),
  z.strictObject({ kind: z.literal('email'), ...common }),
  z.strictObject({ kind: z.literal('phone'), ...common }),
  z.strictObject({
    kind: z.literal('number'),
    ...common,
    min: z.number().optional(),
    max: z.number().optional(),
    wholeNumber: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('date'),
    ...common,
    earliest: isoDate.optional(),
    latest: isoDate.optional(),
  }),
  z.strictObject({ kind: z.literal('choice'), ...common, options: z.array(option).min(2).max(50) }),
  z.strictObject({ kind: z.literal('choices'), ...common, options: z.array(option).min(1).max(50) }),
  z.strictObject({ kind: z.literal('tick'), ...common }),
]);

export type Field = z.infer<typeof fieldSchema>;

/** How a question can be answered. */
export const FIELD_KINDS = [
  'text',
  'long-text',
  'email',
  'phone',
  'number',
  'date',
  'choice',
  'choices',
  'tick',
] as const satisfies readonly Field['kind'][];

/** Answers by field name: what a guest gave, already checked against the fields. A tick box not ticked is `false`. */
export type Answers = Readonly<Record<string, string | number | boolean | readonly string[]>>;
