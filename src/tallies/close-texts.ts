import { groupedBy } from '../base/grouped-by.js';
import type { Queryable } from '../db/database.js';
import { addDays, mondayOf } from './local-day.js';
import { createSurveyTextStore, type SurveyText } from './survey-text-store.js';
import { SURVEY } from './tally-shape.js';
import { createTallyStore } from './tally-store.js';

/** So long texts wait to be shown; what is left of their ninety days they can be read. */
const WAITING_DAYS = 28;

interface Closing {
  readonly venueId: string;
  readonly today: string;
  readonly fewest: number;
  /** The last day closed before. */
  readonly closed: string | undefined;
}

/**
 * Closes a venue's days before `today` for texts, which lose their day. A day chooses those to a question to be shown where
 * at least `fewest` people wrote on it, texts of earlier days wait that leave it open which are the day's, and enough
 * guests came for all of them to be of this day and still some to have written nothing: so nobody, on whatever day, is
 * certain to be among the writers. Which of the waiting ones are taken along is chance.
 *
 * They appear together when their week is over, and have from then on a date that follows from that week alone: whoever
 * looks every day sees neither by their coming nor by their going what is older. To be run in a transaction, before the
 * counts of these days are closed.
 */
export async function closeTexts(trx: Queryable, closing: Closing): Promise<void> {
  const { venueId, today } = closing;
  const store = createSurveyTextStore(trx);
  const texts = await store.waiting(venueId, today);
  const came = await guestsByDay(trx, closing);
  for (const ofQuestion of groupedBy(texts, ({ question }) => question).values())
    await closeQuestion(trx, ofQuestion, { ...closing, came });
  await store.showChosen(venueId, addDays(mondayOf(today), -WAITING_DAYS));
}

async function closeQuestion(
  trx: Queryable,
  texts: readonly SurveyText[],
  { closed = '', fewest, came }: Closing & { readonly came: ReadonlyMap<string, number> },
): Promise<void> {
  const store = createSurveyTextStore(trx);
  const isLate = ({ day }: SurveyText) => day <= closed;
  let waiting: readonly SurveyText[] = texts.filter(isLate).map(ofWeek);
  const days = groupedBy(
    texts.filter((text) => !isLate(text)),
    ({ day }) => day,
  );
  for (const [day, own] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const oldest = addDays(mondayOf(day), -WAITING_DAYS);
    const earlier = waiting.filter((text) => text.day >= oldest);
    const room = (came.get(day) ?? 0) - own.length - (fewest - 1);
    const isEnough = own.length >= fewest && Math.min(earlier.length, room) >= fewest - 1;
    const along = isEnough ? earlier.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, room) : [];
    const chosen = isEnough ? [...own, ...along] : [];
    await store.put(idsOf(chosen), { day: oldest, state: 'chosen' });
    waiting = [...waiting, ...own.map(ofWeek)].filter(({ id }) => !idsOf(chosen).includes(id));
  }
  for (const [day, some] of groupedBy(waiting, (text) => text.day))
    await store.put(idsOf(some), { day, state: 'waiting' });
}

/** How many guests came on each open day while there was something to answer. */
async function guestsByDay(
  trx: Queryable,
  { venueId, today }: Closing,
): Promise<ReadonlyMap<string, number>> {
  const open = await createTallyStore(trx, SURVEY).open(venueId, today);
  const aside = open.filter(({ cell }) => SURVEY.isAside?.(cell));
  return new Map(aside.map(({ period, counts }) => [period, counts.guests ?? 0]));
}

function ofWeek(text: SurveyText): SurveyText {
  return { ...text, day: mondayOf(text.day) };
}

function idsOf(texts: readonly SurveyText[]): readonly string[] {
  return texts.map(({ id }) => id);
}
