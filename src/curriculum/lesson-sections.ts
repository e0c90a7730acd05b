import { renderMarkdown } from './author-markdown.js';
import type { Section } from './curriculum-document.js';
import { characters } from './japanese.js';

const FIGURE = /^<p>!\[([^\]]+)\]<\/p>$/gm;

/** The text of a lesson cut at its `##` headings, each part rendered; `figures` maps a file to its HTML. */
export function lessonSections(markdown: string, figures: ReadonlyMap<string, string>): Section[] {
  return markdown
    .split(/^## +/m)
    .slice(1)
    .map((part, index) => {
      const [heading = '', ...lines] = part.split('\n');
      const body = lines.join('\n').trim();
      const html = renderMarkdown(body).replace(FIGURE, (whole, file: string) => figures.get(file) ?? whole);
      return { index: index + 1, heading: heading.trim(), html, characters: characters(`${heading}\n${body}`) };
    });
}

/** Files of the figures that the text places. */
export const placedFigures = (markdown: string): { file: string; line: number }[] =>
  markdown.split('\n').flatMap((text, index) => {
    const file = /^!\[([^\]]+)\]\s*$/.exec(text)?.[1];
    return file ? [{ file, line: index + 1 }] : [];
  });
