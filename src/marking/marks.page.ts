import { feedbackPaths } from '#feedback/feedback.paths';
import { type FormErrors, formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { flagForm } from '#quarantine/flag-words';
import { annotatedText } from './annotated-text.js';
import { attachmentLinks } from './attachment-links.js';
import { criterionCards, type Fill } from './criterion-cards.js';
import { deskHints, deskKeys } from './desk-keys.js';
import { evidenceQuotes, quotesByCriterion } from './evidence-quotes.js';
import { FRESH_EYES } from './fresh-eyes.js';
import { declineReasons } from './marker-assignment-status.js';
import { markingPaths } from './marking.paths.js';
import type { Desk } from './marking-desk.js';
import { fieldOf } from './marks.form.js';
import { passageFieldOf, sentenceChoices, sentenceNames } from './placed-statements.js';
import { charactersOf } from './work-body.js';
import { resubmissionOf } from './work-difference.js';

type Typed = Readonly<Record<string, unknown>>;

/** The one screen of marking: the submission beside the rubric, filled with what is kept or with what was just typed. */
export function marksPage(desk: Desk, typed: Typed | null = null, errors: readonly FieldError[] = []): object {
  const { assignment, curriculum, own, others, dueOn } = desk;
  const rubric = curriculum.document.practice.rubric;
  const names = rubric.flatMap(({ id }) => [fieldOf('level', rubric, id), fieldOf('comment', rubric, id)]);
  const found: FormErrors = formErrors(
    [...names, ...assignment.feedback.placed.map(passageFieldOf), 'comment', 'reason', 'passage', 'note'],
    'marking.fields',
    errors,
  );
  const fill: Fill = (name, kept) => String(typed?.[name] ?? kept);
  const quotes = evidenceQuotes(assignment.body, rubric);
  const paths = {
    queue: markingPaths.queue,
    marks: markingPaths.marks(assignment.id),
    comment: markingPaths.comment(assignment.id),
    bank: feedbackPaths.bank,
    history: markingPaths.history(assignment.id),
    notes: markingPaths.notes(assignment.id),
    statements: markingPaths.statements(assignment.id),
    submission: markingPaths.submission(assignment.id),
    refusal: markingPaths.refusal(assignment.id),
  };
  const choices = sentenceChoices(assignment.body);
  const criteria = criterionCards(desk, {
    errors: found,
    fill,
    sentences: sentenceNames(assignment.body),
    quotes: quotesByCriterion(assignment.body, quotes),
    choices,
    paths,
  });
  return {
    assignment,
    back: null,
    backCount: 0,
    titleValues: { number: assignment.blindNumber },
    work: annotatedText(assignment.body, assignment.feedback, desk.earlier, quotes),
    choices,
    note: fill('note', ''),
    passage: fill('passage', ''),
    attachments: attachmentLinks(assignment.id, assignment.body),
    resubmission: resubmissionOf(assignment.body),
    plan: assignment.body.plan ?? [],
    characters: charactersOf(assignment.body),
    third: assignment.ordinal === 3,
    fresh: assignment.ordinal === FRESH_EYES,
    others,
    dueOn,
    criteria,
    chosen: criteria.filter(({ level }) => level !== '').length,
    total: criteria.length,
    comment: fill('comment', own.comment),
    version: fill('version', String(assignment.rowVersion)),
    draftKey: deskDraftKey(assignment),
    keys: deskKeys,
    hints: deskHints,
    next: assignment.next && { ...assignment.next, href: markingPaths.assignment(assignment.next.id) },
    declineOptions: declineReasons.map((reason) => ({ value: reason, label: null })),
    flag: flagForm(markingPaths.quarantine(assignment.id)),
    errors: { ...found, list: found.list.map(namedLikeTheirField) },
    paths,
  };
}

/** Where a browser keeps what was said of each criterion and is not saved yet. */
export const deskDraftKey = ({ id }: { readonly id: number }): string => `marking-${id}`;

/** Statements are numbered by their row, and have one name. */
const namedLikeTheirField = (error: FormErrors['list'][number]) => ({
  ...error,
  labelKey: error.labelKey.replace(/passage-\d+$/, 'passage'),
});
