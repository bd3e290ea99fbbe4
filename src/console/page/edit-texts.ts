import { formOf, typedInto } from '../../http/posted-form.js';
import { type Language, languageChoices, textDirection } from '../../languages/language-choices.js';
import { checkDocument } from '../../venues/check-document.js';
import type { Draft } from '../../venues/drafts.js';
import { type OwnText, ownTexts, withOwnText } from '../../venues/own-texts.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { VenueFault } from '../../venues/venue-faults.js';
import type { FieldError } from '../forms/field.js';
import { isOutdated, type Meanwhile } from '../forms/meanwhile.js';
import { formTexts } from '../texts/forms.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { languageTexts as t } from '../texts/page-forms.js';
import { changeAsShown, draftOf } from './draft.js';
import { sendEditor } from './editor.js';
import { labelOfText } from './label-of-text.js';
import { showTried } from './show-guest-pages.js';
import { nameOf, postedTexts, textsHeld, type TypedTexts, versionOfTexts } from './texts-form.js';

interface TextView {
  /** Posted name and id. */
  readonly name: string;
  readonly label: string;
  /** As it is in the venue's first language. */
  readonly original: string | undefined;
  readonly value: string;
  readonly rows: number;
  readonly missing: boolean;
  readonly error: string | undefined;
}

interface TextsPage extends Omit<ConsolePage, 'title'> {
  readonly view: 'page/texts';
  readonly t: typeof t;
  readonly action: string;
  readonly hidden: { readonly version: string };
  readonly meanwhile?: Meanwhile;
  readonly written: { readonly code: Language; readonly dir: 'ltr' | 'rtl' };
  readonly original: string;
  readonly languages: readonly {
    readonly code: string;
    readonly name: string;
    readonly current: boolean;
    readonly count: string;
    readonly complete: boolean;
    readonly href: string;
  }[];
  readonly groups: readonly { readonly title: string; readonly texts: readonly TextView[] }[];
}

/** `GET /venues/<id>/page/texts?language=…` */
export async function showTexts(scope: VenueScope): Promise<void> {
  const draft = await draftOf(scope);
  await sendTexts(scope, draft, languageAsked(draft.document, scope.req.query.language));
}

/** `POST` likewise: all texts of one language. */
export async function changeTexts(scope: VenueScope): Promise<void> {
  const draft = await draftOf(scope);
  const form = formOf(scope.req);
  const language = languageAsked(draft.document, typedInto(form, 'language'));
  const texts = postedTexts(draft.document, form);
  const how = (document: VenueDocument): object =>
    [...texts].reduce<object>(
      (before, [path, text]) => withOwnText(before, { path, language, text }),
      document,
    );
  const wanted = typedInto(form, 'preview');
  if (wanted !== '') {
    const checked = checkDocument(how(draft.document));
    return showTried(scope, checked.kind === 'fine' ? checked.document : draft.document, wanted);
  }
  const outcome = await changeAsShown(
    scope,
    (document) => isOutdated(form, textsHeld(document, language)),
    how,
  );
  if (outcome.kind === 'outdated') {
    const now = await draftOf(scope);
    return sendTexts(scope, now, language, {
      texts: postedTexts(now.document, form),
      errors: [],
      isStale: true,
    });
  }
  if (outcome.kind === 'faults') {
    const errors = errorsOf(draft.document, outcome.faults);
    return sendTexts(scope, draft, language, { texts, errors });
  }
  scope.res.redirect(303, `${scope.path}/page/texts?language=${language}&done=saved`);
}

async function sendTexts(
  scope: VenueScope,
  draft: Draft,
  language: Language,
  typed: TypedTexts = { texts: new Map(), errors: [] },
): Promise<void> {
  const { document } = draft;
  const [first = 'en'] = document.languages;
  const all = ownTexts(document);
  const content: TextsPage = {
    view: 'page/texts',
    t,
    action: `${scope.path}/page/texts`,
    ...versionOfTexts(scope, { document, language, typed }),
    written: { code: language, dir: textDirection(language) },
    original: t.original(nameIn(document, first)),
    languages: languageChoices(document.languages, language).map((choice) => {
      const count = all.filter(({ value }) => value[choice.code] === undefined).length;
      const href = `${scope.path}/page/texts?language=${choice.code}`;
      return { ...choice, count: t.count(count), complete: count === 0, href };
    }),
    groups: groupsOf(all).map(({ title, texts }) => ({
      title,
      texts: texts.map((text) => viewOf(document, text, { language, first, typed })),
    })),
    errors: typed.errors,
  };
  const status = typed.isStale ? { status: 409 } : {};
  await sendEditor(scope, draft, { ...content, tab: 'texts', state: 'welcome', language, ...status });
}

function groupsOf(all: readonly OwnText[]) {
  const names = [...new Set(all.map(({ path }) => groupOf(path)))];
  return names.map((name) => ({
    title: t.groups[name],
    texts: all.filter(({ path }) => groupOf(path) === name),
  }));
}

function groupOf(path: string): keyof typeof t.groups {
  const [part = '', below] = path.split('/');
  if (path === 'texts/online' || (part === 'page' && below === 'landing')) return 'landing';
  return Object.hasOwn(t.groups, part) ? (part as keyof typeof t.groups) : 'page';
}

function viewOf(
  document: VenueDocument,
  text: OwnText,
  at: { readonly language: Language; readonly first: Language; readonly typed: TypedTexts },
): TextView {
  const { path, value } = text;
  const { language, first, typed } = at;
  const name = nameOf(path);
  const original = language === first ? undefined : (value[first] ?? Object.values(value)[0]);
  const longest = Math.max(0, ...Object.values(value).map(({ length }) => length));
  return {
    name,
    label: labelOfText(document, text),
    original,
    value: typed.texts.get(path) ?? value[language] ?? '',
    rows: longest > 400 ? 10 : longest > 90 ? 4 : 1,
    missing: value[language] === undefined,
    error: typed.errors.find(({ field }) => field === name)?.message,
  };
}

/** Faults by the text they are about; what is about none belongs to all. */
function errorsOf(document: VenueDocument, faults: readonly VenueFault[]): readonly FieldError[] {
  const paths = ownTexts(document).map(({ path }) => path);
  return faults.map((fault) => {
    const [part = '', below] = fault.path.map(String);
    const path =
      paths.find((one) => one === part || one === `${part}/${below}`) ??
      paths.find((one) => one.startsWith(`${part}/`)) ??
      '';
    const isMissing = part === 'terms' || part === 'marketing';
    return {
      field: nameOf(path),
      message: isMissing ? t.needed : `${formTexts.unreadable} (${fault.message})`,
    };
  });
}

function languageAsked({ languages }: VenueDocument, asked: unknown): Language {
  return languages.find((language) => language === asked) ?? languages[0] ?? 'en';
}

function nameIn({ languages }: VenueDocument, code: Language): string {
  return languageChoices(languages, code).find((choice) => choice.code === code)?.name ?? code;
}
