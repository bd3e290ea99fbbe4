import type { Occasion } from '../../../src/tallies/tallies.js';
import type { Surveys } from '../../../src/tallies/surveys.js';
import type { ToldRow } from './notebook.js';

/** Questions of `QUESTIONNAIRE` by the title of their chart, with what guests choose as often as it stands here. */
const ONE_OF = {
  'How did you like it?': { cell: ['stay', 'rating'], choices: ['5', '5', '5', '4', '4', '3', '1'] },
  'Will you come again?': { cell: ['again', 'yes-no'], choices: ['yes', 'yes', 'yes', 'yes', 'no'] },
} as const;
const SOME_OF = {
  'What did you have?': { cell: ['had', 'choices'], choices: ['coffee', 'cake'] },
} as const;

interface Answering {
  readonly next: (below: number) => number;
  readonly surveys: Surveys;
  /** Takes down what was chosen; '' where the guest left the question out. */
  readonly happen: (cell: readonly string[]) => void;
}

/** A guest's first sign-in of a day at a venue that asks: more than half of them answer something. */
export function answerSome({ next, surveys, happen }: Answering, occasion: Occasion): void {
  surveys.countGuest(occasion);
  const isAnswering = next(10) < 6;
  const chosen: (readonly string[])[] = [];
  const choose = (cell: readonly string[], isChosen: boolean) => {
    happen(cell);
    if (isChosen) chosen.push(cell);
  };
  for (const { cell, choices } of Object.values(ONE_OF)) {
    const isSaid = isAnswering && next(5) > 0;
    choose([...cell, (isSaid && choices[next(choices.length)]) || ''], isSaid);
  }
  for (const { cell, choices } of Object.values(SOME_OF))
    for (const choice of choices) {
      const isChosen = isAnswering && next(3) > 0;
      choose([...cell, isChosen ? choice : `not ${choice}`], isChosen);
    }
  const named = chosen.map(([question = '', kind = '', choice = '']) => ({ question, kind, choice }));
  if (isAnswering) surveys.countAnswers(occasion, { choices: named, texts: [] });
}

/** The parts everybody who came is in one cell of, by the beginnings of the cells' names. */
export const PARTS: readonly (readonly string[])[] = [
  ...Object.values(ONE_OF).map(({ cell }) => [`questionnaire ${cell.join(',')},`]),
  ...Object.values(SOME_OF).flatMap(({ cell, choices }) =>
    choices.map((choice) =>
      [choice, `not ${choice}`].map((name) => `questionnaire ${cell.join(',')},${name}`),
    ),
  ),
];

/** The charts' titles. */
export const TITLES: readonly string[] = [...Object.keys(ONE_OF), ...Object.keys(SOME_OF)];

/** Whether a row is what a chart with this title calls so; nothing where it is no chart of ours. */
export function answerNamed(title: string, name: string): ((row: ToldRow) => boolean) | undefined {
  const asked = { ...ONE_OF, ...SOME_OF }[title as keyof typeof ONE_OF];
  if (!asked) return undefined;
  const choice = asked.cell[1] === 'rating' ? name.slice(0, 1) : name.toLowerCase();
  return ({ report, cell }) => report === 'questionnaire' && cell === [...asked.cell, choice].join(',');
}
