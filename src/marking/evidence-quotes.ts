import type { Criterion } from '#curriculum/practice-document';
import { oncePer } from '#platform/once-per';
import { evidencePartOf } from './text-parts.js';
import type { WorkBody } from './work-body.js';

/** Words that the trainee named as evidence, where they stand, and the criteria that they speak to. */
export interface EvidenceQuote {
  /** `E1`, `E2` … through the whole work. */
  readonly name: string;
  /** With the places of its criteria in the rubric, as readers see it in the text: `E1→2,4`. */
  readonly label: string;
  readonly part: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly criteria: readonly string[];
}

/** Everything the trainee quoted in the evidence of a work, in the order of its texts. */
export const evidenceQuotes = oncePer((body: WorkBody, rubric: readonly Criterion[]): readonly EvidenceQuote[] => {
  const found = body.evidence.flatMap(({ parts, quotes = [] }, evidence) =>
    [...quotes]
      .sort((a, b) => a.part - b.part || a.start - b.start)
      .map(({ part, start, end, indicators }) => ({
        ...{ part: evidencePartOf(evidence, part), start, end },
        quote: parts[part]?.text.slice(start, end) ?? '',
        criteria: rubric.filter((one) => one.indicators.some((id) => indicators.includes(id))).map(({ id }) => id),
      })),
  );
  return found.map((one, index) => {
    const name = `E${index + 1}`;
    const places = one.criteria.map((id) => rubric.findIndex((criterion) => criterion.id === id) + 1);
    return { ...one, name, label: places.length > 0 ? `${name}→${places.join(',')}` : name };
  });
});

/** The same for the card of each criterion. */
export const quotesByCriterion = oncePer(
  (_: WorkBody, quotes: readonly EvidenceQuote[]) =>
    new Map(
      quotes
        .flatMap(({ criteria }) => criteria)
        .map((id) => [
          id,
          quotes
            .filter(({ criteria }) => criteria.includes(id))
            .map(({ name, quote }) => ({ name, quote, href: `#quote-${name}` })),
        ]),
    ),
);
