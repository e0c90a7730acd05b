import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import { ownRecordView } from '#quarantine/own-record';
import type { OwnRecord } from '#quarantine/own-record.queries';
import { questionLife } from './question-status.js';
import { questionView } from './question-view.js';
import { questionsPaths } from './questions.paths.js';
import type { QuestionThread } from './questions.queries.js';

/** An own question with everything that was written, and what may be done with it. */
export function questionPage(
  thread: QuestionThread,
  curriculum: PublishedCurriculum,
  today: string,
  typed: Record<string, unknown> = {},
  errors: readonly FieldError[] = [],
  own: OwnRecord | null = null,
): object {
  return {
    ...questionView(thread, curriculum, today),
    own: own && ownRecordView(own),
    listHref: questionsPaths.own,
    isContent: thread.kind === 'content',
    messages: thread.messages.map(({ fromDesk, body, writtenAt }) => ({ fromDesk, body, writtenAt })),
    messagesHref: questionsPaths.messages(thread.id),
    closureHref: questionsPaths.closure(thread.id),
    mayClose: allowed(questionLife, thread.status).includes('close'),
    body: String(typed['body'] ?? ''),
    errors: formErrors(['body'], 'questions.fields', errors),
  };
}
