import type { ReportRow } from '../../tallies/report.js';
import type { BarChart } from '../charts/bar-chart.js';
import type { ColumnChart } from '../charts/column-chart.js';
import { doneOf } from '../done.js';
import { mayReadAnswers } from '../guests/find-guest.js';
import type { ConsolePage, FormView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { reportTexts as t } from '../texts/reports.js';
import { surveyReportTexts } from '../texts/survey-report.js';
import { advertisementsShown } from './advertisement-charts.js';
import { mailsForm } from './choose-mails.js';
import { exampleHours, examplePeople, exampleUse } from './example-rows.js';
import { type Figure, figuresOf, useOf } from './figures.js';
import { peopleCharts } from './people-charts.js';
import { periodNames } from './periods.js';
import { type Choice, presetsOf, queryOf } from './range-links.js';
import { type Grain, MOST_DAYS, type ReportRange, rangeOf } from './report-range.js';
import { countedNames, ALL_TIME, reported } from './reported.js';
import { surveyCharts } from './survey-charts.js';
import { type Apart, apartOf, sessionsChart, signInsChart } from './usage-charts.js';

interface ReportsPage extends ConsolePage {
  readonly view: 'reports/show';
  readonly t: typeof t;
  readonly path: string;
  /** Where it is chosen what is counted apart. */
  readonly collectedUrl: string;
  readonly about: string;
  readonly range: Pick<ReportRange, 'from' | 'to' | 'grain'>;
  readonly presets: readonly Choice[];
  readonly grains: readonly { readonly value: Grain; readonly label: string; readonly chosen: boolean }[];
  readonly empty: EmptyView | undefined;
  /** The charts show made-up numbers. */
  readonly isExample: boolean;
  /** Undefined where use is not counted. */
  readonly use: UseView | undefined;
  readonly people: readonly BarChart[];
  /** Undefined where nothing is asked and nothing was answered. */
  readonly survey: SurveyView | undefined;
  /** Undefined where the venue has none and had none. */
  readonly advertisements: BarChart | undefined;
  readonly notes: readonly string[];
  readonly mails: { readonly about: string; readonly form: FormView };
  readonly files: readonly { readonly label: string; readonly csv: string; readonly json: string }[];
}

interface EmptyView {
  readonly title: string;
  readonly text: string;
  readonly step: { readonly href: string; readonly label: string };
}

interface UseView {
  readonly figures: readonly Figure[];
  readonly columns: readonly ColumnChart[];
  readonly apart: readonly Apart[];
}

interface SurveyView {
  readonly t: typeof surveyReportTexts;
  readonly charts: readonly BarChart[];
  /** Where what guests wrote can be read, by who may. */
  readonly texts: string | undefined;
}

/** What the charts are of. */
interface Shown {
  readonly usage: readonly ReportRow[];
  readonly hours: readonly ReportRow[];
  readonly before: readonly ReportRow[] | undefined;
  readonly people: readonly ReportRow[];
  readonly survey: readonly ReportRow[];
  readonly isExample: boolean;
}

/** `GET /venues/<id>/reports`: counts about nobody, drawn; `rangeOf` says what the address can ask for. */
export async function showReports(scope: VenueScope): Promise<void> {
  const range = await rangeOf(scope);
  const found = await foundIn(scope, range);
  const isEmpty = [found.usage, found.people, found.survey].every((rows) => rows.length === 0);
  const advertisements = await advertisementsShown(scope, range);
  const isNew = isEmpty && (await isWithoutCounts(scope));
  const shown = isNew ? exampleOf(range) : found;
  const page: ReportsPage = {
    view: 'reports/show',
    title: t.title,
    section: 'reports',
    t,
    ...doneOf(scope, { saved: t.mail.saved }),
    ...(range.isRefused && { problem: t.refused(MOST_DAYS) }),
    path: `${scope.path}/reports`,
    collectedUrl: `${scope.path}/ways-in/collected`,
    about: aboutOf(range),
    range,
    presets: presetsOf(range),
    grains: grainsOf(range),
    empty: isEmpty ? emptyOf(scope, isNew) : undefined,
    isExample: isNew,
    use: isEmpty && !isNew ? undefined : useView(scope, shown, range),
    people: peopleCharts(shown.people),
    survey: surveyView(scope, shown),
    advertisements,
    notes: notesOf(scope, range),
    mails: { about: t.mail.about(scope.owner.email), form: await mailsForm(scope) },
    files: isNew ? [] : filesOf(scope, range, { ...shown, isAdvertising: advertisements !== undefined }),
  };
  await sendPage(scope, page, range.isRefused ? 422 : 200);
}

async function foundIn(scope: VenueScope, range: ReportRange): Promise<Shown> {
  return {
    usage: await reported(scope, 'usage', range),
    hours: [],
    before: range.before && (await reported(scope, 'usage', range.before)),
    people: await reported(scope, 'demographics', range),
    survey: await reported(scope, 'questionnaire', range),
    isExample: false,
  };
}

async function isWithoutCounts(scope: VenueScope): Promise<boolean> {
  for (const name of ['usage', 'demographics', 'questionnaire'] as const)
    if ((await reported(scope, name, ALL_TIME)).length > 0) return false;
  return true;
}

function exampleOf(range: ReportRange): Shown {
  const [usage, hours, people] = [exampleUse(range), exampleHours(range), examplePeople(range)];
  return { usage, hours, before: undefined, people, survey: [], isExample: true };
}

function useView(scope: VenueScope, shown: Shown, range: ReportRange): UseView | undefined {
  if (!scope.venue.document.collect.usage && shown.usage.length === 0) return undefined;
  const use = useOf(shown.usage);
  const before = shown.before && { use: useOf(shown.before), days: range.days };
  const apart = apartOf(
    useOf([...shown.usage, ...shown.hours]),
    countedNames(scope, () => t.unbound),
  );
  return {
    figures: figuresOf(use, before),
    columns: [signInsChart(use, range), sessionsChart(use, range)],
    // Examples are of what there will be, not of what could be counted besides.
    apart: shown.isExample ? apart.filter(({ kind }) => kind !== 'not') : apart,
  };
}

function surveyView(scope: VenueScope, { survey }: Shown): SurveyView | undefined {
  const { document } = scope.venue;
  if (!document.questionnaire && survey.length === 0) return undefined;
  const texts = mayReadAnswers(scope) ? `${scope.path}/reports/texts` : undefined;
  return { t: surveyReportTexts, charts: surveyCharts(survey, document), texts };
}

function aboutOf({ from, to, closed }: ReportRange): string {
  const days = `${periodNames.long(from)} – ${periodNames.long(to)}`;
  return closed === undefined ? t.aboutOpen : t.about(days, periodNames.long(closed));
}

function grainsOf({ grain }: ReportRange): ReportsPage['grains'] {
  const values: readonly Grain[] = grain === 'month' ? ['month'] : ['day', 'week'];
  return values.map((value) => ({ value, label: t.grains[value], chosen: value === grain }));
}

/** What to do next where there is nothing to look at. */
function emptyOf({ deps, venue, path }: VenueScope, isNew: boolean): EmptyView {
  if (!isNew)
    return {
      title: t.empty.range,
      text: t.empty.rangeText,
      step: { href: `${path}/reports?days=90`, label: t.empty.longer },
    };
  const hasAccessPoint = deps.directory.accessPointsOf(venue.id).length > 0;
  const text = t.empty.neverText(venue.document.collect.showFrom);
  return {
    title: t.empty.never,
    text: hasAccessPoint ? text : `${text} ${t.empty.noAccessPoint}`,
    step: hasAccessPoint
      ? { href: `${path}/page`, label: t.empty.look }
      : { href: `${path}/access-points`, label: t.empty.bind },
  };
}

function notesOf({ venue }: VenueScope, { grain, before }: ReportRange): readonly string[] {
  const comparison = before === undefined ? [t.notCompared] : [];
  const months = grain === 'month' ? [t.byMonth] : [];
  return [t.small(venue.document.collect.showFrom), t.smallPeople, ...months, ...comparison];
}

function filesOf(
  { path, venue }: VenueScope,
  range: ReportRange,
  { survey, isAdvertising }: Pick<Shown, 'survey'> & { readonly isAdvertising: boolean },
): ReportsPage['files'] {
  const hasSurvey = venue.document.questionnaire !== undefined || survey.length > 0;
  const names = [
    'usage',
    'demographics',
    ...(hasSurvey ? (['questionnaire'] as const) : []),
    ...(isAdvertising ? (['advertisements'] as const) : []),
  ] as const;
  return names.map((name) => ({
    label: t.file[name],
    csv: `${path}/reports/${name}.csv?${queryOf(range)}`,
    json: `${path}/reports/${name}.json?${queryOf(range)}`,
  }));
}
