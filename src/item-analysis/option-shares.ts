import type { CasePart, Question } from '#curriculum/question';
import type { Response } from '#curriculum/response';
import { FEWEST, type ResponseSums } from './item-statistics.js';

/** One thing that could be chosen or placed, and which part of everybody, of the best and of the weakest did so (0–100). */
export interface OptionShare {
  readonly text: string;
  /** Whether the key calls for it; steps and pairs always do, and then the shares are of those who placed them rightly. */
  readonly isRight: boolean;
  readonly all: number;
  /** Null where the group is too small. */
  readonly upper: number | null;
  readonly lower: number | null;
}
export interface OptionGroup {
  /** The words of a part of a case, else null. */
  readonly stem: string | null;
  readonly options: readonly OptionShare[];
}

type Chooses = (response: Response | null) => boolean;

/** What was chosen of an item; nothing where too few answered. */
export function optionShares(question: Question, sums: readonly ResponseSums[]): OptionGroup[] {
  const total = (of: (one: ResponseSums) => number): number => sums.reduce((sum, one) => sum + of(one), 0);
  const [n, upper, lower] = [total((one) => one.count), total((one) => one.upper), total((one) => one.lower)];
  if (n < FEWEST) return [];
  const share = (text: string, isRight: boolean, chooses: Chooses): OptionShare => {
    const chosen = sums.filter(({ response }) => chooses(response));
    const part = (of: (one: ResponseSums) => number, all: number) =>
      Math.round((100 * chosen.reduce((sum, one) => sum + of(one), 0)) / all);
    return {
      ...{ text, isRight, all: part((one) => one.count, n) },
      upper: upper < FEWEST ? null : part((one) => one.upper, upper),
      lower: lower < FEWEST ? null : part((one) => one.lower, lower),
    };
  };
  if (question.type === 'case')
    return question.parts.map((part, index) => ({
      stem: part.stem,
      options: choices(part, (response) => (response?.type === 'case' ? (response.parts[index] ?? null) : null), share),
    }));
  if (question.type === 'ordering')
    return [{ stem: null, options: question.steps.map((step, index) => share(step, true, isPlaced(index))) }];
  if (question.type === 'matching')
    return [
      {
        stem: null,
        options: question.pairs.map(({ left, right }, index) => share(`${left} → ${right}`, true, isPaired(index))),
      },
    ];
  return [{ stem: null, options: choices(question, (response) => response, share) }];
}

const choices = (
  asked: Pick<CasePart, 'options' | 'answer'>,
  own: (response: Response | null) => Response | null,
  share: (text: string, isRight: boolean, chooses: Chooses) => OptionShare,
): OptionShare[] =>
  asked.options.map((text, index) =>
    share(text, [asked.answer].flat().includes(index + 1), (response) => isChosen(own(response), index + 1)),
  );

const isChosen = (response: Response | null, position: number): boolean =>
  (response?.type === 'single' && response.chosen === position) ||
  (response?.type === 'multiple' && response.chosen.includes(position));
const isPlaced =
  (index: number): Chooses =>
  (response) =>
    response?.type === 'ordering' && response.places[index] === index + 1;
const isPaired =
  (index: number): Chooses =>
  (response) =>
    response?.type === 'matching' && response.rights[index] === index + 1;
