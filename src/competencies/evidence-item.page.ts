import type { LocalizedText } from '#curriculum/localized-text';
import type { EvidenceRow } from './evidence.queries.js';
import { ledgerPolicy } from './ledger.policy.js';
import type { LedgerReading } from './ledger-reading.js';

/** One item of evidence as its reader may see it: who rated by name or by number, and the words or their place only. */
export function evidenceItems(
  { actor, enrolment, evidence, curriculum }: LedgerReading,
  nameOf: (level: number | null) => { readonly name: LocalizedText } | null,
): (row: EvidenceRow) => object {
  const raters = [...new Set(evidence.filter(({ source }) => source === 'report').map(({ raterId }) => raterId))];
  const named = ledgerPolicy.seeRaters(actor, enrolment);
  const words = ledgerPolicy.seeWords(actor, enrolment);
  const marks = ledgerPolicy.seeMarks(actor, enrolment);
  const { rubric, observation } = curriculum.document.practice;
  return (row) => {
    const single = row.source === 'report' && !marks;
    const shown = words || row.source === 'observation';
    return {
      givenAt: row.givenAt,
      source: row.source,
      own: row.raterKind === 'self',
      /** The mark of one of several is kept from the trainee. */
      markHidden: single,
      level: single ? null : row.level,
      levelName: single ? null : (nameOf(row.level)?.name ?? null),
      rater: named && row.raterKind === 'rater' ? row.rater : null,
      /** Numbers are given within the report only: the same number elsewhere would tell that it is the same person. */
      raterNumber: named || row.source !== 'report' ? null : raters.indexOf(row.raterId) + 1,
      criterion: rubric.find(({ id }) => id === row.aspect)?.title ?? null,
      act: observation.find(({ id }) => id === row.aspect)?.act ?? null,
      statement: shown ? row.statement : null,
      quote: shown && row.quote ? row.quote : null,
      quotePlace: shown ? row.quotePlace : null,
    };
  };
}
