import type { Lesson, Section } from '#curriculum/curriculum-document';
import { oncePer } from '#platform/once-per';
import { type TrustedHtml, trusted } from '#platform/templates/trusted';

const FIGURE = /<figure class="figure">([\s\S]*?)<\/figure>/g;
const CAPTION = /<figcaption>([\s\S]*?)<\/figcaption>/;

interface NumberedSection extends Section {
  readonly body: TrustedHtml;
}

/** The sections of a lesson, their figures numbered through the lesson: 図2-1 is the first of the second lesson, on screen and on paper. */
export const numberedSections = oncePer((lesson: Lesson): readonly NumberedSection[] => {
  const number = Number(lesson.id.slice(-2));
  let figure = 0;
  return lesson.sections.map((section) => {
    const html = section.html.replace(FIGURE, (_, content: string) => {
      figure += 1;
      const caption = CAPTION.exec(content)?.[1];
      const words = `<figcaption>図${number}-${figure}${caption ? `　${caption}` : ''}</figcaption>`;
      return `<figure class="figure" id="figure-${number}-${figure}">${content.replace(CAPTION, '')}${words}</figure>`;
    });
    return { ...section, html, body: trusted(html) };
  });
});
