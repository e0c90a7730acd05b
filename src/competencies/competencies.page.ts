import type { LocalizedText } from '#curriculum/localized-text';
import { plainText } from '#curriculum/plain-text';
import { both } from '#platform/charts/both';
import { levelIntervals } from '#platform/charts/level-intervals';
import { evidenceItems } from './evidence-item.page.js';
import type { JudgementRow } from './judgements.queries.js';
import { type CompetencyLedger, ledgerOf } from './ledger.js';
import { ledgerPolicy } from './ledger.policy.js';
import type { LedgerReading } from './ledger-reading.js';
import { type LevelEstimate, levelEstimate } from './level-estimate.js';
import { SUFFICIENT } from './sufficiency.js';

/** The four competencies of one trainee: where they stand and how surely, what is still wanted, and every sentence that shows it. */
export function competenciesPage(reading: LedgerReading): object {
  const { curriculum, evidence, judgements, variance, expected, words, language, head } = reading;
  const { levels, competencies } = curriculum.document;
  const ledger = ledgerOf(curriculum.document, evidence, variance.components);
  const nameOf = (level: number | null) => levels.find((one) => one.level === level) ?? null;
  const plain = (text: LocalizedText) => plainText(text, language);
  const notYet = words.plain(language, 'competencies.competencies.notYet');
  const items = evidenceItems(reading, nameOf);
  const marksHidden =
    !ledgerPolicy.seeMarks(reading.actor, reading.enrolment) && evidence.some(({ source }) => source === 'report');
  const wordsHidden = !ledgerPolicy.seeWords(reading.actor, reading.enrolment);
  const rows = competencies.map((competency) => {
    const own = ledger.find(({ id }) => id === competency.id) as CompetencyLedger;
    const given = judgements.filter((one) => one.competency === competency.id);
    const estimate = own.estimate ?? fromJudgements(given);
    return {
      id: competency.id,
      name: competency.name,
      estimate: estimate && {
        ...estimate,
        name: nameOf(estimate.level)?.name,
        meaning: nameOf(estimate.level)?.meaning,
      },
      certain: estimate !== null && estimate.low === estimate.high,
      meter: meterOf(own),
      indicators: own.indicators.map((one) => ({
        ...one.indicator,
        estimate: one.estimate,
        count: one.evidence.length,
        evidence: one.evidence.map(items),
        own: one.own.map(items),
        ownCount: one.own.length,
      })),
      judgements: given.map((one) => ({
        ...one,
        levelName: nameOf(one.level)?.name ?? null,
        evidence: wordsHidden && one.source === 'report' ? null : one.evidence,
      })),
      levelText: estimate ? `${estimate.level} ${plain(nameOf(estimate.level)?.name as LocalizedText)}` : notYet,
      label: plain(competency.short),
    };
  });
  const bars = rows.map(({ label, levelText, estimate }) => ({
    ...{
      label,
      levelText,
      expected,
      level: estimate?.level ?? null,
      low: estimate?.low ?? 0,
      high: estimate?.high ?? 0,
    },
  }));
  const desc = bars.map((bar) => `${bar.label}: ${bar.levelText}`).join(' / ');
  const title = words.plain(language, 'competencies.competencies.chart');
  return {
    head,
    titleValues: { name: head?.name ?? '' },
    expected,
    expectedName: nameOf(expected)?.name ?? null,
    chart: both((variant) => levelIntervals({ id: 'levels', title, desc }, bars, variant)),
    scale: levels,
    hasJudgements: judgements.length > 0 || evidence.length > 0,
    wordsHidden,
    marksHidden,
    assumed: !variance.estimated,
    sufficient: SUFFICIENT.toFixed(1),
    rows,
  };
}

/** Editions and courses from before there was evidence for single indicators have agreed judgements only: each is one rating. */
const fromJudgements = (judgements: readonly JudgementRow[]): LevelEstimate | null =>
  levelEstimate(judgements.flatMap(({ level }) => (level === null ? [] : [{ level, weight: 1 }])));

/** The meter in words: rounded down, so that it is never full before it is enough. */
const meterOf = ({ sufficiency, missingDuties }: CompetencyLedger): object => ({
  ...sufficiency,
  coefficient: (Math.floor(sufficiency.coefficient * 100) / 100).toFixed(2),
  percent: Math.min(100, Math.floor((sufficiency.coefficient / SUFFICIENT) * 100)),
  missingDuties,
  complete: sufficiency.enough && missingDuties.length === 0,
});
