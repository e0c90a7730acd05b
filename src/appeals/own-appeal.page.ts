import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { AttemptDetail } from '#examination/attempts.queries';
import { examinationPaths } from '#examination/examination.paths';
import { testHeading } from '#examination/test-heading';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import { appealFields } from './appeal.form.js';
import { appealRule } from './appeal-rule.js';
import { appealsPaths } from './appeals.paths.js';
import type { OwnAppeal } from './appeals.queries.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly attempt: AttemptDetail;
  readonly appeal: OwnAppeal | null;
  /** The end that this person was given, later than the days of the course. */
  readonly extended: Date | null;
  readonly language: Language;
  readonly now: Date;
}
interface Typed {
  readonly typed: Record<string, unknown>;
  readonly errors: readonly FieldError[];
}

/** The trainee's side: the form while there is time, and afterwards what was said and what was answered. Questions by their words only, never with the key. */
export function ownAppealPage(
  { curriculum, attempt, appeal, extended, language, now }: Reading,
  form: Typed | null,
): object {
  const { until, obstacle } = appealRule(curriculum, attempt, now, extended);
  const chosen = [form?.typed['items'] ?? []].flat();
  const question = (id: string) => ({
    value: id,
    position: attempt.itemIds.indexOf(id) + 1,
    stem: curriculum.question(id).stem,
    checked: chosen.includes(id),
  });
  return {
    ...testHeading(curriculum, attempt.test, language),
    resultHref: examinationPaths.result(attempt.id),
    action: appealsPaths.own(attempt.id),
    until,
    obstacleKey: appeal || obstacle === null ? null : `appeals.problems.${obstacle}`,
    mayLodge: !appeal && obstacle === null,
    questions: attempt.itemIds.map(question),
    reason: String(form?.typed['reason'] ?? ''),
    errors: formErrors(appealFields, 'appeals.fields', form?.errors),
    appeal: appeal && {
      ...appeal,
      statusKey: `appeals.status.${appeal.status}`,
      tone: appeal.status === 'upheld' ? 'success' : appeal.status === 'waiting' ? 'key' : 'neutral',
      questions: appeal.itemIds.map(question),
    },
  };
}
