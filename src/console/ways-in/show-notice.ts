import { type Language, languageChoices, textDirection } from '../../languages/language-choices.js';
import { messagesFor } from '../../languages/messages.js';
import type { DocumentText } from '../../venues/document-text.js';
import { privacyNotice } from '../../venues/notice.js';
import { draftOf } from '../page/draft.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { noticeTexts as t } from '../texts/collected.js';
import { sendWays } from './frame.js';

interface NoticePage extends ConsolePage {
  readonly view: 'ways-in/notice';
  readonly t: typeof t;
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly languages: readonly {
    readonly code: string;
    readonly name: string;
    readonly current: boolean;
    readonly href: string;
  }[];
  readonly text: DocumentText;
}

/** `GET /venues/<id>/ways-in/notice?language=…`: as the draft makes it. */
export async function showNotice(scope: VenueScope): Promise<void> {
  const draft = await draftOf(scope);
  const { languages } = draft.document;
  const language = languages.find((one) => one === scope.req.query.language) ?? languages[0] ?? 'en';
  const content: NoticePage = {
    view: 'ways-in/notice',
    title: t.title,
    t,
    language,
    dir: textDirection(language),
    languages: languageChoices(languages, language).map((choice) => ({
      ...choice,
      href: `${scope.path}/ways-in/notice?language=${choice.code}`,
    })),
    text: privacyNotice(draft.document, scope.deps.facts, messagesFor(language)),
  };
  await sendWays(scope, draft, { ...content, tab: 'notice' });
}
