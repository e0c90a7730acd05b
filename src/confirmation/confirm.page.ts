import type { PracticeForm } from '#curriculum/practice-document';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { entryFactsInWords, entryTextsInWords } from '#practice-log/entry-words';
import { itemChoices, itemField } from './confirm.form.js';
import { confirmationPaths } from './confirmation.paths.js';
import type { ConfirmationItem, ConfirmationPageRow } from './confirmations.queries.js';

type Typed = Readonly<Record<string, unknown>>;

/** Before the code is typed: who asks, and nothing of the text. */
export const codePage = (token: string, row: ConfirmationPageRow, errors: readonly FieldError[] = []): object => ({
  asker: row.traineeName,
  organisation: row.organisation,
  windowName: row.windowName,
  until: row.expiresAt,
  action: confirmationPaths.confirmCode(token),
  errors: formErrors(['code'], 'confirmation.fields', errors),
});

interface Reading {
  readonly token: string;
  readonly row: ConfirmationPageRow;
  readonly items: readonly ConfirmationItem[];
  readonly form: PracticeForm;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
}

/** After it: every item with its text and its answer; what was answered or changed meanwhile says so. */
export function confirmPage({ token, row, items, form, typed = {}, errors = [] }: Reading): object {
  const names = items.flatMap(({ itemId }) => ['answer', 'comment'].map((name) => itemField(itemId, name)));
  const found = formErrors([...names, 'items', 'supervisorName', 'supervisorEmail'], 'confirmation.fields', errors);
  const text = (name: string): string => String(typed[name] ?? '');
  const waiting = items.filter(waits);
  return {
    asker: row.traineeName,
    organisation: row.organisation,
    windowName: row.windowName,
    supervisorName: row.supervisorName,
    until: row.expiresAt,
    count: waiting.length,
    several: waiting.length > 1,
    waiting: waiting.map((item, index) => itemView(item, index, waiting.length, form, text, found.byField)),
    settled: items.filter((item) => !waits(item)).map(settledView),
    // One item that is answered later is a page that is closed.
    choices: itemChoices
      .filter((value) => value !== 'later' || waiting.length > 1)
      .map((value) => ({ value, label: null })),
    action: confirmationPaths.confirmAnswer(token),
    substitute: {
      action: confirmationPaths.confirmSubstitute(token),
      domain: row.supervisorEmail.slice(row.supervisorEmail.lastIndexOf('@')),
      name: text('supervisorName'),
      email: text('supervisorEmail'),
      open: found.byField['supervisorName'] !== null || found.byField['supervisorEmail'] !== null,
    },
    errors: found,
  };
}

const itemView = (
  item: ConfirmationItem,
  index: number,
  count: number,
  form: PracticeForm,
  text: (name: string) => string,
  errors: Readonly<Record<string, string | null>>,
) => {
  const field = (name: string) => itemField(item.itemId, name);
  return {
    title: item.title,
    practisedOn: item.practisedOn,
    place: index + 1,
    count,
    open: count === 1,
    facts: entryFactsInWords(item),
    texts: entryTextsInWords(form, item),
    answer: {
      name: field('answer'),
      value: text(field('answer')) || (count > 1 ? 'later' : ''),
      error: errors[field('answer')] ?? null,
    },
    comment: { name: field('comment'), value: text(field('comment')), error: errors[field('comment')] ?? null },
    looked: { name: field('looked'), checked: text(field('looked')) !== '' },
    hash: { name: field('textHash'), value: item.textHash },
  };
};

/** A hidden text is not answered for: its item waits until the office has dealt with it. */
export const waits = ({ itemStatus, hiddenSince }: Pick<ConfirmationItem, 'itemStatus' | 'hiddenSince'>): boolean =>
  itemStatus === 'sent' && hiddenSince === null;

/** An item that waits for nothing. Of one whose text changed, the text as it is now is not shown here; of a hidden one nothing is. */
const settledView = (item: ConfirmationItem) =>
  item.hiddenSince
    ? { ...answeredView(item), title: null, hiddenSince: item.hiddenSince, comment: null }
    : answeredView(item);

const answeredView = ({
  title,
  itemStatus,
  answeredAt,
  voidedAt,
  voidReason,
  comment,
  redactedAt,
}: ConfirmationItem) => ({
  hiddenSince: null as Date | null,
  redacted: redactedAt !== null,
  title: voidReason === 'text_changed' ? null : title,
  statusKey: `confirmation.confirmationStatus.${itemStatus}`,
  tone: itemStatus === 'confirmed' ? 'success' : 'warning',
  at: voidedAt ?? answeredAt,
  reasonKey: voidReason && `confirmation.voidReason.${voidReason}`,
  comment: comment || null,
});

/** A link that opens nothing any more, and the one thing to do about it. */
export const wornOutPage = (token: string, row: ConfirmationPageRow, why: 'expired' | 'locked'): object => ({
  leadKey: `confirmation.confirm-expired.${why}`,
  asker: row.traineeName,
  organisation: row.organisation,
  windowName: row.windowName,
  address: masked(row.supervisorEmail),
  action: confirmationPaths.confirmRenewal(token),
});

/** `s•••@window.example`: enough to know one's own address again. */
const masked = (email: string): string => `${email.slice(0, 1)}•••${email.slice(email.lastIndexOf('@'))}`;
