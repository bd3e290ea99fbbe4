import { groupedBy } from '../../base/grouped-by.js';
import type { ReportRow } from '../../tallies/report.js';
import { inLanguage, type Localized } from '../../venues/localized.js';
import { choicesOf, type SurveyQuestion } from '../../venues/questionnaire-schema.js';
import type { VenueDocument } from '../../venues/venue.js';
import { type BarChart, barChart } from '../charts/bar-chart.js';
import { surveyReportTexts as t } from '../texts/survey-report.js';
import { totalsBy } from './counted.js';
import { numberOf } from './figures.js';

/**
 * What was chosen, a chart for each question that has something to show, in the questionnaire's order. Questions that are
 * asked no more follow under the name they are counted by.
 */
export function surveyCharts(rows: readonly ReportRow[], document: VenueDocument): readonly BarChart[] {
  const byQuestion = groupedBy(rows, ({ cell }) => `${cell.question} ${cell.kind}`);
  const questions = document.questionnaire?.questions ?? [];
  const asked = questions.flatMap((question) => {
    const found = byQuestion.get(`${question.id} ${question.kind}`);
    return found ? [chartOf(found, question, document)] : [];
  });
  const names = new Set(questions.map(({ id, kind }) => `${id} ${kind}`));
  const former = [...byQuestion].filter(([name]) => !names.has(name));
  return [...asked, ...former.map(([, found]) => chartOf(found, undefined, document))];
}

function chartOf(
  rows: readonly ReportRow[],
  question: SurveyQuestion | undefined,
  document: VenueDocument,
): BarChart {
  const order = question && choicesOf(question);
  const totals = totalsBy(rows, { dimension: 'choice', measure: 'guests', ...(order && { order }) });
  const [cell] = rows.map((row) => row.cell);
  const title = question ? said(question.question, document) : t.former(cell?.question ?? '');
  const counts = totals.map(({ value, count }) => ({
    name: choiceName(value, cell?.kind ?? '', question && { question, document }),
    count,
  }));
  return barChart(counts, { title, head: [t.choice, t.guests, t.share], numberOf });
}

function choiceName(
  choice: string,
  kind: string,
  of: { readonly question: SurveyQuestion; readonly document: VenueDocument } | undefined,
): string {
  if (kind === 'rating') return t.rating(choice);
  if (kind === 'yes-no') return choice === 'yes' ? t.yes : t.no;
  const own =
    of && 'choices' in of.question ? of.question.choices.find(({ id }) => id === choice) : undefined;
  return own && of ? said(own.label, of.document) : choice;
}

function said(text: Localized, { languages }: VenueDocument): string {
  return inLanguage(text, languages[0] ?? 'en', languages);
}
