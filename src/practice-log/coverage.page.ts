import type { LocalizedText } from '#curriculum/localized-text';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { both } from '#platform/charts/both';
import type { Language } from '#platform/locale/languages';
import type { Words } from '#platform/locale/words';
import { coverageChart } from './coverage-chart.js';
import { entryDuties } from './practice-entry.entity.js';
import { practiceLogPaths } from './practice-log.paths.js';
import type { QuoteOfEnrolment } from './quotes.queries.js';
import { coverageMap, TOPICS_ENOUGH, WEIGHT_ENOUGH } from './sufficiency.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly quotes: readonly QuoteOfEnrolment[];
  readonly words: Words;
  readonly language: Language;
}

/** The map "enough, thin, none", its rule, and the same in a table. */
export function coveragePage({ curriculum, quotes, words, language }: Reading): object {
  const plain = (text: LocalizedText) => plainText(text, language);
  const say = (key: string, values = {}) => words.plain(language, `practice-log.${key}`, values);
  const { competencies } = curriculum.document;
  const cells = coverageMap(
    competencies.flatMap((one) => one.indicators.map(({ id }) => id)),
    quotes,
  );
  const counted = (sufficiency: string) => cells.filter((one) => one.sufficiency === sufficiency).length;
  const totals = { enough: counted('enough'), thin: counted('thin'), none: counted('none') };
  const of = (indicator: string, duty: string) => cells.find((one) => one.indicator === indicator && one.duty === duty);
  const sentencesOf = (indicator: string, duty: string) =>
    quotes
      .filter((one) => one.stands && one.duty === duty && one.indicators.includes(indicator))
      .map(({ quote, title, entryId }) => ({ quote, title, href: practiceLogPaths.entryQuotes(entryId) }));
  const blocks = competencies.map(({ id, short, indicators }) => ({
    label: `${id} ${plain(short)}`,
    rows: entryDuties.map((duty) => ({
      label: say(`duty.${duty}`),
      cells: indicators.map((one) => ({ indicator: one.id, sufficiency: of(one.id, duty)?.sufficiency ?? 'none' })),
    })),
  }));
  const chart = { id: 'coverage', title: say('coverage.title'), desc: say('coverage.finding', totals) };
  return {
    totals,
    rule: { weight: WEIGHT_ENOUGH, topics: TOPICS_ENOUGH },
    chart: both((variant) => coverageChart(chart, blocks, variant)),
    legend: (['enough', 'thin', 'none'] as const).map((name) => ({
      swatch: { enough: 'c-level-4', thin: 'c-level-2', none: 'c-level-0' }[name],
      label: say(`sufficiency.${name}`),
    })),
    competencies: competencies.map(({ id, short, indicators }) => ({
      id,
      short,
      indicators: indicators.map((one) => ({
        ...one,
        duties: entryDuties.map((duty) => ({
          duty,
          ...of(one.id, duty),
          sentences: sentencesOf(one.id, duty),
          tone: TONES[of(one.id, duty)?.sufficiency ?? 'none'],
        })),
      })),
    })),
    outdated: quotes
      .filter(({ stands }) => !stands)
      .map((one) => ({
        quote: one.quote,
        title: one.title,
        href: practiceLogPaths.entryQuotes(one.entryId),
      })),
    paths: practiceLogPaths,
  };
}

const TONES = { enough: 'success', thin: 'warning', none: 'neutral' } as const;
