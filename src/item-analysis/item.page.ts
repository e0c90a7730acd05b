import type { TestId } from '#curriculum/blueprint';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Question } from '#curriculum/question';
import { both } from '#platform/charts/both';
import { optionBars } from '#platform/charts/option-bars';
import type { Say } from '#platform/locale/say';
import { itemAnalysisPaths } from './item-analysis.paths.js';
import { itemFlags } from './item-flags.js';
import { itemStatistics, type ResponseSums } from './item-statistics.js';
import type { Voiding } from './item-statistics.queries.js';
import { type OptionGroup, optionShares } from './option-shares.js';
import { shownNumbers } from './shown-numbers.js';

export interface ItemReading {
  readonly curriculum: PublishedCurriculum;
  readonly item: string;
  readonly tests: readonly TestId[];
  readonly test: TestId;
  readonly sums: readonly ResponseSums[];
  readonly voiding: Voiding | null;
  readonly mayVoid: boolean;
  readonly say: Say;
}

/** One item: its words and key, how it did, and what was chosen by whom. */
export function itemPage({ curriculum, item, tests, test, sums, voiding, mayVoid, say }: ItemReading): object {
  const question = curriculum.question(item);
  const statistics = itemStatistics(sums);
  return {
    titleValues: { id: item },
    ...{ id: item, stem: question.stem, explanation: question.explanation, competency: question.competency },
    ...statistics,
    ...shownNumbers(statistics),
    flags: itemFlags(statistics),
    groups: optionShares(question, sums).map((group, index) => groupView(group, index, asksForPlaces(question), say)),
    tests: tests.map((id) => ({
      ...{ isShown: id === test, title: curriculum.blueprint(id).title },
      href: itemAnalysisPaths.item(curriculum.id, item, id),
    })),
    listHref: itemAnalysisPaths.test(test, curriculum.id),
    voiding,
    voidHref: mayVoid && !voiding ? itemAnalysisPaths.newVoiding(curriculum.id, item) : null,
  };
}

const asksForPlaces = ({ type }: Question): boolean => type === 'ordering' || type === 'matching';
const shown = (share: number | null): string => (share === null ? '–' : `${share}%`);

function groupView(group: OptionGroup, index: number, forPlaces: boolean, say: Say): object {
  const options = group.options.map((option, place) => ({
    ...option,
    letter: String.fromCharCode(65 + place),
    marked: option.isRight && !forPlaces,
    upperText: shown(option.upper),
    lowerText: shown(option.lower),
  }));
  const bars = options.flatMap(({ letter, upper, lower, isRight, marked }) =>
    upper === null || lower === null ? [] : [{ label: `${letter}${marked ? ' ○' : ''}`, upper, lower, isRight }],
  );
  const words = {
    id: `options-${index}`,
    title: say('item-analysis.item.chart'),
    desc: bars.map(({ label, upper, lower }) => `${label}: ${upper}% / ${lower}%`).join(', '),
  };
  return {
    stem: group.stem,
    asksForPlaces: forPlaces,
    options,
    chart: bars.length === 0 ? null : both((variant) => optionBars(words, bars, variant)),
  };
}
