import type { Language } from '../../languages/language-choices.js';
import type { Draft } from '../../venues/drafts.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { editorTexts as t } from '../texts/page.js';
import { type PhoneView, phoneOf } from './phone.js';
import { type PublishView, publishView } from './publish-view.js';
import type { State } from './guest-preview.js';

export type Tab = keyof typeof t.tabs;

const TAB_PATHS: Readonly<Record<Tab, string>> = {
  blocks: '',
  look: '/look',
  designs: '/designs',
  advertisements: '/advertisements',
  questionnaire: '/questionnaire',
  texts: '/texts',
  pictures: '/pictures',
  history: '/history',
};

/** What stands around every part of the editor. */
export interface EditorView {
  readonly t: Omit<typeof t, 'tabs' | 'title' | 'done' | 'editorParts'> & { readonly editorParts: string };
  readonly tabs: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly publish: PublishView;
  /** Undefined where the part has pictures of its own. */
  readonly phone: PhoneView | undefined;
  readonly js: string;
}

export interface EditorPage extends ConsolePage {
  readonly editor: EditorView;
}

type PartOf = Omit<ConsolePage, 'title' | 'section' | 'frames'> & {
  readonly tab: Tab;
  /** What the phone shows; left out where the part shows pages itself. */
  readonly state?: State;
  /** The block that is to be in sight. */
  readonly block?: string;
  /** The advertisement it shows, where not any. */
  readonly advertisement?: string;
  /** In which language, where not in the venue's first. */
  readonly language?: Language;
  readonly status?: number;
};

/** Sends a part of the page editor with what stands around it. */
export async function sendEditor(scope: VenueScope, draft: Draft, part: PartOf): Promise<void> {
  const { tab, state, block, advertisement, language, status, ...page } = part;
  const target = block && `b-${block}`;
  const { path, deps, req } = scope;
  const said = typeof req.query.done === 'string' ? doneText(req.query.done) : undefined;
  const full: EditorPage = {
    ...(said !== undefined && { done: said }),
    ...page,
    title: t.title,
    section: 'page',
    frames: true,
    editor: {
      t,
      tabs: Object.entries(TAB_PATHS).map(([name, below]) => ({
        label: t.tabs[name as Tab],
        href: `${path}/page${below}`,
        current: name === tab,
      })),
      publish: await publishView(scope, draft, 'page'),
      phone: state && (await phoneOf(scope, draft, { state, target, advertisement, language })),
      js: deps.assets.url('page-editor.js'),
    },
  };
  await sendPage(scope, full, status ?? (page.errors && page.errors.length > 0 ? 422 : 200));
}

/** What was done just now, by its name in the address. */
function doneText(name: string): string | undefined {
  return Object.hasOwn(t.done, name) ? t.done[name as keyof typeof t.done] : undefined;
}
