import type { LocalizedText } from '#curriculum/localized-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { personLevels } from '#platform/charts/person-levels';
import type { Language } from '#platform/locale/languages';
import { withoutRuby } from '#platform/locale/ruby';
import type { Words } from '#platform/locale/words';
import { trusted } from '#platform/templates/trusted';
import type { JudgementRow } from './judgements.queries.js';
import { latestLevels } from './latest-levels.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly judgements: readonly JudgementRow[];
  /** The level that every competency has to reach at the end. */
  readonly expected: number;
  readonly words: Words;
  readonly language: Language;
}

/** The four competencies of one trainee: where they stand, and everything that shows it. */
export function competenciesPage(reading: Reading): object {
  const { curriculum, judgements, expected, words, language } = reading;
  const levels = latestLevels(judgements);
  const nameOf = (level: number): LocalizedText | null =>
    curriculum.document.levels.find((one) => one.level === level)?.name ?? null;
  const plain = (text: LocalizedText) => withoutRuby(language === 'ja-easy' ? text.easy : text[language]);
  const levelText = (level: number | null) => {
    const name = level === null ? null : nameOf(level);
    return name ? `${level} ${plain(name)}` : words.plain(language, 'competencies.competencies.notYet');
  };
  const bars = curriculum.document.competencies.map(({ id, short }) => ({
    label: plain(short),
    level: levels[id] ?? 0,
    levelText: levelText(levels[id] ?? null),
    expected,
  }));
  const desc = bars.map((bar) => `${bar.label}: ${bar.levelText}`).join(' / ');
  const chartWords = { id: 'levels', title: words.plain(language, 'competencies.competencies.chart'), desc };
  return {
    expected,
    expectedName: nameOf(expected),
    chartWide: trusted(personLevels(chartWords, bars, 'wide')),
    chartNarrow: trusted(personLevels(chartWords, bars, 'narrow')),
    scale: curriculum.document.levels,
    hasJudgements: judgements.length > 0,
    competencies: curriculum.document.competencies.map((competency) => ({
      id: competency.id,
      name: competency.name,
      level: levels[competency.id] ?? null,
      levelName: nameOf(levels[competency.id] ?? 0),
      indicators: competency.indicators,
      judgements: judgements
        .filter((one) => one.competency === competency.id)
        .map((one) => ({ ...one, levelName: nameOf(one.level ?? 0) })),
    })),
  };
}
