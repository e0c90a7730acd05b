import type { CurriculumDocument, Indicator } from '#curriculum/curriculum-document';
import type { EvidenceRow } from './evidence.queries.js';
import { indicatorNow } from './indicator-now.js';
import { type LevelEstimate, levelEstimate } from './level-estimate.js';
import { type RatingPlace, type Sufficiency, sufficiencyOf } from './sufficiency.js';
import type { VarianceComponents } from './variance-components.js';

export interface IndicatorLedger {
  readonly indicator: Indicator;
  readonly estimate: LevelEstimate | null;
  /** What was rated, with or without an opportunity. */
  readonly evidence: readonly EvidenceRow[];
  /** Sentences that the trainee named: they have no level, so neither the estimate nor the meter moves by them. */
  readonly own: readonly EvidenceRow[];
}
export interface CompetencyLedger {
  readonly id: string;
  readonly estimate: LevelEstimate | null;
  readonly sufficiency: Sufficiency;
  /** Duties that belong to the competency and in which nothing of it was seen yet. */
  readonly missingDuties: readonly string[];
  readonly indicators: readonly IndicatorLedger[];
}

/** All evidence for somebody, by competency and indicator of the framework as it is now. */
export function ledgerOf(
  document: Pick<CurriculumDocument, 'framework' | 'competencies'>,
  evidence: readonly EvidenceRow[],
  components: VarianceComponents,
): CompetencyLedger[] {
  const now = evidence.map((row) => ({ row, indicator: indicatorNow(document, row.indicator, row.frameworkVersion) }));
  return document.competencies.map(({ id, indicators }) => {
    const of = indicators.map((indicator) => {
      const rows = now.filter((one) => one.indicator === indicator.id).map(({ row }) => row);
      return {
        indicator,
        evidence: rows.filter(({ raterKind }) => raterKind === 'rater'),
        own: rows.filter(({ raterKind }) => raterKind === 'self'),
      };
    });
    const all = of.flatMap((one) => one.evidence);
    return {
      id,
      estimate: levelEstimate(ratingsIn(all)),
      sufficiency: sufficiencyOf(components, placesIn(all)),
      missingDuties: missingDutiesOf(of),
      indicators: of.map((one) => ({ ...one, estimate: levelEstimate(ratingsIn(one.evidence)) })),
    };
  });
}

const taskOf = ({ source, sourceId }: EvidenceRow): string => `${source} ${sourceId}`;
const placeOf = (row: EvidenceRow): string => `${row.raterId} ${taskOf(row)}`;

/** What one rater said about one aspect in one piece of work is one rating, however many indicators it shows; those in one piece share one whole. */
function ratingsIn(evidence: readonly EvidenceRow[]) {
  const aspects = new Map(evidence.map((row) => [`${placeOf(row)} ${row.aspect}`, row]));
  const rated = [...aspects.values()].filter(({ level }) => level !== null);
  return rated.map((row) => ({
    level: row.level as number,
    weight: 1 / rated.filter((other) => placeOf(other) === placeOf(row)).length,
  }));
}

function placesIn(evidence: readonly EvidenceRow[]): RatingPlace[] {
  const rated = evidence.filter(({ level }) => level !== null);
  const places = new Map(rated.map((row) => [placeOf(row), { rater: String(row.raterId), task: taskOf(row) }]));
  return [...places.values()];
}

function missingDutiesOf(indicators: readonly { indicator: Indicator; evidence: readonly EvidenceRow[] }[]): string[] {
  const dutyOf = ({ duty }: Indicator): string => duty ?? 'consultation';
  const seen = indicators.filter(({ evidence }) => evidence.some(({ level }) => level !== null));
  const wanted = new Set(indicators.map(({ indicator }) => dutyOf(indicator)));
  return [...wanted].filter((duty) => !seen.some(({ indicator }) => dutyOf(indicator) === duty));
}
