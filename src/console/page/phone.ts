import { type Language, languageChoices } from '../../languages/language-choices.js';
import type { Draft } from '../../venues/drafts.js';
import { blocksOf } from '../../venues/page.js';
import { createPictureStore } from '../../venues/picture-store.js';
import { providersOffered } from '../../venues/providers.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { VenueScope } from '../scope.js';
import { editorTexts } from '../texts/page.js';
import { drafted } from './draft.js';
import { LOOKS, type Look, type State, STATES } from './guest-preview.js';
import { inKilobytes } from './in-kilobytes.js';

const { phone: t } = editorTexts;

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** The preview beside a form, with what it can show. */
export interface PhoneView {
  readonly src: string;
  /** Id of what is to be in sight. */
  readonly target: string;
  /** Where the choice goes; it answers with the page in the frame. */
  readonly action: string;
  readonly states: readonly Choice[];
  readonly languages: readonly Choice[];
  readonly looks: readonly Choice[];
  readonly weight: string;
  readonly weightShare: number;
  readonly pictures: string;
}

/** What a first page may weigh, compressed. */
const FIRST_PAGE_BYTES = 14 * 1024;

/** Where the previewed pages are. */
export function guestPath({ path }: VenueScope, look: Look, language: string): string {
  return `${path}/page/guest/${look}/${language}`;
}

export async function phoneOf(
  scope: VenueScope,
  draft: Draft,
  shown: {
    readonly state: State;
    /** Id of what is to be in sight; left out, the top of the page. */
    readonly target?: string | undefined;
    readonly advertisement?: string | undefined;
    readonly language?: Language | undefined;
  },
): Promise<PhoneView> {
  const { req, res, deps, formToken, path } = scope;
  const { languages } = draft.document;
  const { state, advertisement, language = languages[0] ?? 'en' } = shown;
  const at = guestPath(scope, 'auto', language);
  const venue = await drafted(scope, draft.document);
  const weight = deps.preview.weigh({ req, res, venue, path: at, language, look: 'auto', token: formToken });
  return {
    src: `${at}?state=${state}${advertisement === undefined ? '' : `&advertisement=${advertisement}`}`,
    target: shown.target ?? '',
    action: `${path}/page/guest`,
    states: statesOf(draft.document).map((value) => ({
      value,
      label: t.states[value],
      chosen: value === state,
    })),
    languages: languageChoices(languages, language).map(({ code, name, current }) => ({
      value: code,
      label: name,
      chosen: current,
    })),
    looks: LOOKS.map((value) => ({ value, label: t.looks[value], chosen: value === 'auto' })),
    weight: t.weightOf(inKilobytes(weight)),
    weightShare: Math.min(1, weight / FIRST_PAGE_BYTES),
    pictures: await picturesWeight(scope, draft.document),
  };
}

/** Those this venue's guests can meet. */
function statesOf(document: VenueDocument): readonly State[] {
  const met: Partial<Record<State, boolean>> = {
    errors: document.waysIn.form !== undefined,
    'create-account': document.waysIn.account !== undefined,
    'mini-browser': providersOffered(document).length > 0,
    questionnaire: document.questionnaire !== undefined,
    provisional: document.provisional !== undefined,
    code: document.waysIn.email !== undefined,
    'message-code': document.waysIn.sms !== undefined,
  };
  return STATES.filter((state) => met[state] ?? true);
}

async function picturesWeight({ deps, venue }: VenueScope, document: VenueDocument): Promise<string> {
  const { background } = document.theme;
  const shown = [
    ...blocksOf(document, 'welcome').map((block) => ('picture' in block ? block.picture?.id : undefined)),
    background.kind === 'picture' ? background.picture.id : undefined,
  ];
  const kept = await createPictureStore(deps.db.read).ofVenue(venue.id);
  const bytes = kept.filter(({ id }) => shown.includes(id)).reduce((sum, one) => sum + one.bytes, 0);
  return bytes === 0 ? t.noPictures : t.pictures(inKilobytes(bytes));
}
