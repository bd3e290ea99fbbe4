import type { Draft } from '../../venues/drafts.js';
import type { EditorPage } from '../page/editor.js';
import type { State } from '../page/guest-preview.js';
import { phoneOf } from '../page/phone.js';
import { publishView } from '../page/publish-view.js';
import type { ConsolePage } from '../page-models.js';
import { doneOf } from '../done.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { editorTexts } from '../texts/page.js';
import { waysTexts as t } from '../texts/ways-in.js';

const TAB_PATHS: Readonly<Record<keyof typeof t.tabs, string>> = {
  ways: '',
  collected: '/collected',
  notice: '/notice',
};

type PartOf = Omit<ConsolePage, 'section' | 'frames'> & {
  readonly tab: keyof typeof t.tabs;
  /** What the phone shows; left out where there is none. */
  readonly state?: State;
  /** Id of what is to be in sight on it. */
  readonly target?: string;
  readonly status?: number;
};

/** Sends a page about ways in and what is collected, with what stands around it: it works on the draft like the editor. */
export async function sendWays(scope: VenueScope, draft: Draft, part: PartOf): Promise<void> {
  const { tab, state, target, status, ...page } = part;
  const { path, deps } = scope;
  const full: EditorPage = {
    ...doneOf(scope, { ...editorTexts.done, ...t.done }),
    ...page,
    section: 'ways-in',
    frames: true,
    editor: {
      t: { ...editorTexts, editorParts: t.parts },
      tabs: Object.entries(TAB_PATHS).map(([name, below]) => ({
        label: t.tabs[name as keyof typeof t.tabs],
        href: `${path}/ways-in${below}`,
        current: name === tab,
      })),
      publish: await publishView(scope, draft, 'ways-in'),
      phone: state && (await phoneOf(scope, draft, { state, target })),
      js: deps.assets.url('page-editor.js'),
    },
  };
  await sendPage(scope, full, status ?? (page.errors && page.errors.length > 0 ? 422 : 200));
}
