import type { KindOfContent } from '#curriculum/compare-documents';
import type { CurriculumDocument } from '#curriculum/curriculum-document';
import { allLessons } from '#curriculum/walk';

/** Fields that a reader of the difference wants to tell apart; everything else is "content". */
const PARTS: Readonly<Record<string, string>> = {
  title: 'title',
  minutes: 'minutes',
  sections: 'text',
  easyHtml: 'easy',
  enHtml: 'english',
  check: 'check',
  video: 'video',
  terms: 'terms',
  indicators: 'indicators',
  indicator: 'indicators',
  references: 'sources',
  asOf: 'asOf',
  stem: 'stem',
  options: 'answers',
  answer: 'answers',
  steps: 'answers',
  pairs: 'answers',
  distractors: 'answers',
  parts: 'answers',
  explanation: 'explanation',
  difficulty: 'difficulty',
  uses: 'uses',
  anchors: 'anchors',
  lessons: 'lessons',
};
/** They change only together with something else that is named. */
const FOLLOWING = new Set(['characters', 'competency', 'subject']);

/** Keys of `curriculum.parts` for the fields of a thing that changed. */
export function changedParts(kind: KindOfContent, fields: readonly string[]): string[] {
  if (kind === 'frame') return [];
  const telling = fields.filter((field) => !FOLLOWING.has(field));
  return [...new Set((telling.length > 0 ? telling : fields).map((field) => PARTS[field] ?? 'content'))];
}

/** Headings of the sections of a lesson whose text is new or different. */
export function changedSections(before: CurriculumDocument, after: CurriculumDocument, id: string): string[] {
  const sectionsOf = (document: CurriculumDocument) =>
    allLessons(document).find((lesson) => lesson.id === id)?.sections ?? [];
  const old = new Set(sectionsOf(before).map(({ heading, html }) => `${heading}\n${html}`));
  return sectionsOf(after)
    .filter(({ heading, html }) => !old.has(`${heading}\n${html}`))
    .map(({ heading }) => heading);
}
