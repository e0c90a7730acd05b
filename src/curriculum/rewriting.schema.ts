import { markdownProblems, renderMarkdown } from './author-markdown.js';
import { say } from './author-words.js';
import type { Place } from './curriculum-problem.js';
import type { Known } from './known.js';
import { prose } from './prose.schema.js';
import type { Rewriting } from './rewriting.js';
import { among, list, object, type Schema, text, whole } from './schema.js';
import { tellsPoint } from './tells-point.js';
import { easyText, localized, slug } from './wording.schema.js';

const answer: Schema<Rewriting['answer']> = (value, place) => {
  const read = easyText(2000)(value, place);
  if (read === undefined) return read;
  for (const { message } of markdownProblems(read, [])) place.problem(message);
  return { text: read, html: renderMarkdown(read) };
};

/** plain-japanese/<id>.yaml */
export const rewritingSchema = (known: Known): Schema<Rewriting> => {
  const point = object({
    point: text({ max: 120 }),
    why: text({ max: 200 }),
    signs: list(text({ max: 40 }), 1, 6),
  });
  const shape = object({
    id: slug,
    title: localized(60),
    minutes: whole(5, 30),
    topic: among(known.topics, say.unknownTopic),
    indicators: list(among(known.indicators, say.unknownIndicator), 1, 4),
    reader: text({ max: 200 }),
    notice: prose(120, 600),
    checklist: list(point, 3, 8),
    drop: list(text({ max: 160 }), 1, 6),
    words: list(object({ official: text({ max: 40 }), plain: easyText(160) }), 2, 8),
    answer,
    commentary: text({ max: 600 }),
  });
  return (value, place) => {
    const read = shape(value, place);
    if (!read) return read;
    const { notice: noticeHtml, ...rest } = read;
    return { ...rest, noticeHtml };
  };
};

/** The model answer keeps its own promises. */
export function checkRewriting(rewriting: Rewriting, place: Place): void {
  for (const [index, point] of rewriting.checklist.entries())
    if (!tellsPoint(rewriting.answer.text, point))
      place.at('checklist').at(index).problem(say.pointMissing(point.point));
}
