import type { Lesson } from '#curriculum/curriculum-document';

const FIGURE = /<figure class="figure">([\s\S]*?)<\/figure>/g;
const CAPTION = /<figcaption>([\s\S]*?)<\/figcaption>/;

/** The sections of a lesson, their figures numbered through the lesson: 図2-1 is the first of the second lesson, on screen and on paper. */
export function numberedSections(
  lesson: Lesson,
): { index: number; heading: string; html: string; characters: number }[] {
  const number = Number(lesson.id.slice(-2));
  let figure = 0;
  return lesson.sections.map((section) => ({
    ...section,
    html: section.html.replace(FIGURE, (_, content: string) => {
      figure += 1;
      const caption = CAPTION.exec(content)?.[1];
      const words = `<figcaption>図${number}-${figure}${caption ? `　${caption}` : ''}</figcaption>`;
      return `<figure class="figure" id="figure-${number}-${figure}">${content.replace(CAPTION, '')}${words}</figure>`;
    }),
  }));
}
