import { ASKING_WAYS, questionsAsked } from '../../venues/arrange-questions.js';
import { inLanguage, type Localized } from '../../venues/localized.js';
import type { OwnText } from '../../venues/own-texts.js';
import type { VenueDocument } from '../../venues/venue.js';
import { languageTexts as t } from '../texts/page-forms.js';
import { wayWords } from '../texts/ways-in.js';

/** What a text is, as people who wrote it call it: “Choice “Inside””, “Button: Google”. */
export function labelOfText(document: VenueDocument, { path }: OwnText): string {
  const [part, way = '', ...below] = path.split('/');
  if (part === 'waysIn')
    return below[0] === 'fields'
      ? labelOfQuestionText(document, way, below.slice(1))
      : labelOfWay(way, below[0]);
  if (part === 'questionnaire') return labelOfSurveyText(document, [way, ...below]);
  if (part === 'advertisements') return labelOfAdvertisementText(document, way, below[0]);
  return labelOfBlockText(path.split('/'));
}

/** `title`, `intro`, or of a question itself and its choices. */
function labelOfSurveyText(
  { questionnaire, languages }: VenueDocument,
  [part, id, kind, choice]: readonly string[],
): string {
  if (part !== 'questions') return part === 'intro' ? t.intro : t.parts.title;
  const words = (text: Localized) => inLanguage(text, languages[0] ?? 'en', languages);
  const question = questionnaire?.questions.find((one) => one.id === id);
  const asked = question ? words(question.question) : (id ?? '');
  if (kind !== 'choices') return t.question(asked);
  const chosen = question && 'choices' in question ? question.choices : [];
  const label = chosen.find((one) => one.id === choice)?.label;
  return t.choice(label ? words(label) : (choice ?? ''), asked);
}

function labelOfAdvertisementText({ advertisements = [] }: VenueDocument, id: string, word = ''): string {
  const name = advertisements.find((one) => one.id === id)?.name ?? id;
  return `${labelOfBlockText([word])} – ${name}`;
}

function labelOfWay(way: string, word: string | undefined): string {
  if (word === 'subject' || word === 'intro') return t.mailPartOf[word];
  const name = Object.hasOwn(wayWords, way) ? wayWords[way as keyof typeof wayWords].name : way;
  return t.buttonOf(name);
}

/** `label`, `help`, or `options/<value>/label` of a question. */
function labelOfQuestionText(
  document: VenueDocument,
  of: string,
  [name, kind, choice]: readonly string[],
): string {
  const way = ASKING_WAYS.find((one) => one === of);
  const field = way && questionsAsked(document, way).find((one) => one.name === name);
  const words = (text: Localized | undefined) => {
    const { languages } = document;
    return text === undefined ? (name ?? '') : inLanguage(text, languages[0] ?? 'en', languages);
  };
  if (kind !== 'options')
    return kind === 'help' ? t.helpOf(words(field?.label)) : t.question(words(field?.label));
  const option =
    field && 'options' in field ? field.options.find(({ value }) => value === choice) : undefined;
  return t.choice(words(option?.label), words(field?.label));
}

/** Of a block, of one of its links, or of the short texts. */
function labelOfBlockText(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  const word = Object.hasOwn(t.parts, last) ? t.parts[last as keyof typeof t.parts] : last;
  const owner = parts.length > 3 ? (parts.at(-2) ?? '') : '';
  if (/^\d+$/.test(owner)) return `${word} – ${t.link(Number(owner) + 1)}`;
  return owner === '' || Object.hasOwn(t.parts, owner) ? word : `${word} – ${owner}`;
}
