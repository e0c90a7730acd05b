import { markdownProblems, renderMarkdown } from './author-markdown.js';
import { say } from './author-words.js';
import { characters } from './japanese.js';
import { type Schema, text } from './schema.js';

/** Markdown without headings inside of a YAML file, read as HTML. */
export const prose =
  (min: number, max: number): Schema<string> =>
  (value, place) => {
    const read = text({ max: max * 2 })(value, place);
    if (read === undefined) return read;
    for (const { message } of markdownProblems(read, [])) place.problem(message);
    const length = characters(read);
    if (length < min || length > max) place.problem(say.characters(length, min, max));
    return renderMarkdown(read);
  };
