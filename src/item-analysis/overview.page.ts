import { appealsPaths } from '#appeals/appeals.paths';
import type { AppealCounts } from '#appeals/appeals.queries';
import type { TestId } from '#curriculum/blueprint';
import { poolOf } from '#curriculum/draw-items';
import type { LocalizedText } from '#curriculum/localized-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { both } from '#platform/charts/both';
import { itemMap } from '#platform/charts/item-map';
import type { Say } from '#platform/locale/say';
import { appealRates } from './appeal-rates.js';
import { itemAnalysisPaths, slugOf } from './item-analysis.paths.js';
import { isWeak, itemFlags } from './item-flags.js';
import { byItem, itemStatistics, type ResponseSums } from './item-statistics.js';
import type { VersionOfItems, Voiding } from './item-statistics.queries.js';
import { shownNumbers, unsureSpan } from './shown-numbers.js';

export interface OverviewReading {
  readonly curriculum: PublishedCurriculum;
  readonly test: TestId;
  readonly sums: readonly ResponseSums[];
  readonly versions: readonly VersionOfItems[];
  readonly voidings: readonly Voiding[];
  readonly appeals: readonly AppealCounts[];
  readonly title: (text: LocalizedText) => string;
  readonly say: Say;
}

/** The tests that have items of their own: the two tests, and the quiz of each written subject. */
export const testsOf = (curriculum: PublishedCurriculum): TestId[] => [
  'check-test',
  'final-test',
  ...curriculum.writtenSubjects.map(({ id }): TestId => `quiz:${id}`),
];

/** All items of a test as points and as rows, those that somebody should look at first. */
export function overviewPage(reading: OverviewReading): object {
  const { curriculum, test, versions, say } = reading;
  const items = rowsOf(reading);
  const weak = items.filter((item) => item.isWeak && !item.isVoid);
  const name = (id: TestId) =>
    [id.startsWith('quiz:') ? id.slice(5) : '', reading.title(curriculum.blueprint(id).title)].join(' ').trim();
  return {
    action: itemAnalysisPaths.overview,
    test: slugOf(test),
    tests: testsOf(curriculum).map((id) => ({ value: slugOf(id), label: name(id) })),
    version: String(curriculum.id),
    versions: versions.map(({ id, number }) => ({
      value: String(id),
      label: say('item-analysis.overview.edition', { number }),
    })),
    hasAnswers: items.some((item) => item.responses > 0),
    counts: { items: items.length, weak: weak.length, voided: items.filter((item) => item.isVoid).length },
    weak,
    others: items.filter((item) => !weak.includes(item)),
    map: mapOf(items, say),
    hasUnsure: items.some(({ span, isVoid }) => span !== null && !isVoid),
    appealsHref: appealsPaths.queue,
    appeals: appealRates(reading.appeals.filter((one) => one.test === test)),
  };
}

function rowsOf({ curriculum, test, sums, voidings }: OverviewReading) {
  const known = byItem(sums);
  const voided = new Set(voidings.map(({ itemId }) => itemId));
  return poolOf(curriculum.document, test).pool.map(({ id, stem, type }) => {
    const statistics = itemStatistics(known.get(id) ?? []);
    const flags = itemFlags(statistics);
    return {
      ...{ id, stem, type, ...statistics, flags, isWeak: isWeak(flags), isVoid: voided.has(id) },
      ...shownNumbers(statistics),
      href: itemAnalysisPaths.item(curriculum.id, id, test),
    };
  });
}

function mapOf(items: ReturnType<typeof rowsOf>, say: Say) {
  const points = items.flatMap(({ id, responses, facility, discrimination, isWeak: weak, isVoid }) =>
    facility === null || discrimination === null || isVoid
      ? []
      : [
          {
            ...{ label: id, facility, discrimination, isWeak: weak },
            span: unsureSpan({ responses, facility, discrimination }),
          },
        ],
  );
  const desc = say('item-analysis.overview.mapDesc', {
    count: points.length,
    weak: points.filter((point) => point.isWeak).length,
    unsure: points.filter(({ span }) => span !== null).length,
  });
  const texts = {
    facility: say('item-analysis.fields.facility'),
    discrimination: say('item-analysis.fields.discrimination'),
  };
  const words = { id: 'items', title: say('item-analysis.overview.map'), desc };
  return points.length === 0 ? null : both((variant) => itemMap(words, points, texts, variant));
}
