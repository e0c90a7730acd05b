import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Actor } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import { flagForm } from '#quarantine/flag-words';
import { wordDifference } from '#wording/word-difference';
import { questionPolicy } from './question.policy.js';
import { questionLife } from './question-status.js';
import { questionView } from './question-view.js';
import { questionsPaths } from './questions.paths.js';
import type { DeskThread } from './questions.queries.js';

/** What came of a form of this page. */
export interface WrittenAnswer {
  readonly typed?: Record<string, unknown>;
  readonly errors?: readonly FieldError[];
  /** The thread went on while the answer was written: both texts are shown. */
  readonly meanwhile?: boolean;
}

interface Desk extends WrittenAnswer {
  readonly actor: Actor;
  readonly thread: DeskThread;
  readonly curriculum: PublishedCurriculum;
  readonly today: string;
}

/** A question, what was written so far, and the form for the answer. Who asked is shown to the office only. */
export function answerPage({ actor, thread, curriculum, today, typed, errors = [], meanwhile = false }: Desk): object {
  const { id, draft, draftVersion, rowVersion } = thread;
  const seesAsker = questionPolicy.seeAsker(actor, thread);
  return {
    ...questionView(thread, curriculum, today),
    titleValues: { number: id },
    listHref: questionsPaths.desk,
    cohortCode: thread.cohortCode,
    asker: seesAsker ? thread.asker : null,
    organisation: seesAsker ? thread.organisation : null,
    messages: thread.messages.map(({ fromDesk, body, writtenAt, author }) => ({
      fromDesk,
      body,
      writtenAt,
      author: fromDesk || seesAsker ? author : null,
    })),
    mayAnswer: allowed(questionLife, thread.status).includes('answer'),
    meanwhile,
    draftHref: questionsPaths.draft(id),
    answersHref: questionsPaths.answers(id),
    draftKey: draftKeyOf(id, actor),
    flag: flagForm(questionsPaths.quarantine(id)),
    body: String(typed?.['body'] ?? draft),
    version: draftVersion,
    seen: String(typed?.['seen'] ?? rowVersion),
    errors: formErrors(['body'], 'questions.fields', errors),
    faq: {
      isPublished: thread.faqId !== null,
      href: questionsPaths.faq,
      newHref: thread.faqId === null && thread.messages.some((one) => one.fromDesk) ? questionsPaths.newFaq(id) : null,
    },
  };
}

/** Where a browser keeps what of an answer was typed and not yet saved. */
const draftKeyOf = (id: number, actor: Actor): string => `answer-${id}-${actor.id}`;

/** Another window of the same person kept another draft meanwhile: both, and a choice. */
export function answerMergePage(actor: Actor, { id, draft, draftVersion }: DeskThread, sent: string): object {
  return {
    ...{ id, titleValues: {}, listHref: questionsPaths.desk, answerHref: questionsPaths.toAnswer(id) },
    texts: [
      {
        ...{ name: 'body', label: null, labelKey: 'questions.fields.answer', sent },
        ...{ differs: sent !== draft, pieces: wordDifference(draft, sent), proposed: sent === '' },
      },
    ],
    version: draftVersion,
    action: questionsPaths.draft(id),
    draftKey: draftKeyOf(id, actor),
  };
}
