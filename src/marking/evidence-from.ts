import type { Sight } from '#competencies/record-evidence';
import type { Criterion } from '#curriculum/practice-document';
import type { MarksOfMarker } from './assignments.queries.js';
import type { WorkBody } from './work-body.js';

/** What one marker saw: each criterion is evidence for the indicators it names, with the sentence of the work that the comment quotes. */
export const evidenceFrom = (rubric: readonly Criterion[], marks: MarksOfMarker, body: WorkBody): Sight[] =>
  rubric.flatMap((criterion) => {
    const level = marks.levels[criterion.id];
    if (level === undefined) return [];
    const comment = marks.comments[criterion.id]?.trim() ?? '';
    const anchor = criterion.anchors.find((one) => one.level === level)?.statement ?? '';
    const quoted = quotedIn(comment, body);
    return criterion.indicators.map((indicator) => ({
      indicator,
      aspect: criterion.id,
      level,
      statement: comment || anchor,
      ...quoted,
    }));
  });

const QUOTATION = /[「『]([^「」『』]{4,})[」』]/gu;
const SENTENCE = /[^。\n]+。?/gu;

/** The whole sentence of the work in which a quotation of the comment stands, and the heading above it. */
function quotedIn(comment: string, body: WorkBody): Pick<Sight, 'quote' | 'quotePlace'> {
  const parts = [
    ...body.parts.map(({ heading, text }) => ({ place: heading.ja, text })),
    ...body.evidence.flatMap(({ title, parts: of }) =>
      of.map(({ heading, text }) => ({ place: `${title} ${heading.ja}`, text })),
    ),
  ];
  for (const [, quotation = ''] of comment.matchAll(QUOTATION))
    for (const { place, text } of parts) {
      const sentence = (text.match(SENTENCE) ?? []).find((one) => one.includes(quotation));
      if (sentence) return { quote: sentence.trim(), quotePlace: place };
    }
  return { quote: '', quotePlace: '' };
}
