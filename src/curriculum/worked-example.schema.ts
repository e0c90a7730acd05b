import { markdownProblems, renderMarkdown } from './author-markdown.js';
import { say } from './author-words.js';
import type { Place } from './curriculum-problem.js';
import type { Known } from './known.js';
import type { Criterion } from './practice-document.js';
import { among, list, object, oneOf, type Schema, text, whole } from './schema.js';
import { slug } from './wording.schema.js';
import type { Excerpt, WorkedExample } from './worked-example.js';

const kinds = ['weak', 'fair', 'good'] as const;
const mark = object({
  criterion: slug,
  level: whole(1, 5),
  quote: text({ min: 4, max: 160 }),
  why: text({ min: 10, max: 400 }),
});
const excerpt: Schema<Excerpt> = (value, place) => {
  const read = object({
    id: slug,
    quality: oneOf(...kinds),
    text: text({ min: 200, max: 1500 }),
    marks: list(mark, 1, 4),
    next: text({ max: 400 }),
  })(value, place);
  if (!read) return read;
  for (const { message } of read.text ? markdownProblems(read.text, []) : []) place.at('text').problem(message);
  return { ...read, html: read.text ? renderMarkdown(read.text) : '' };
};

/** 2-practice/examples/<id>.yaml */
export const workedExampleSchema = (known: Known): Schema<WorkedExample> =>
  object({
    id: slug,
    competency: among(known.competencies, say.unknownCompetency),
    title: text({ max: 60 }),
    note: text({ max: 300 }),
    excerpts: list(excerpt, 3, 6),
  });

/** Every quality is shown; marks speak of criteria of the competency and quote the excerpt; good stands above weak. */
export function checkWorkedExample(example: WorkedExample, place: Place, rubric: readonly Criterion[]): void {
  const at = place.at('excerpts');
  for (const kind of kinds)
    if (!example.excerpts.some((one) => one.quality === kind)) at.problem(say.qualityMissing(kind));
  for (const [index, { marks, text: words, quality }] of example.excerpts.entries()) {
    for (const [number, { criterion, level, quote }] of marks.entries()) {
      const markAt = at.at(index).at('marks').at(number);
      const found = rubric.find((one) => one.id === criterion);
      if (!found) markAt.at('criterion').problem(say.unknownCriterion(criterion));
      if (!words.includes(quote)) markAt.at('quote').problem(say.quoteMissing);
      if ((quality === 'weak') !== level < 3 || (quality === 'good') !== level > 3)
        markAt.at('level').problem(say.levelOfQuality);
    }
    if (!marks.some((one) => rubric.some((row) => row.id === one.criterion && row.competency === example.competency)))
      at.at(index).problem(say.foreignMarks(example.competency));
  }
}
