import { type FieldError, readForm } from '#platform/forms/read-form';
import { OneOf, OptionalText, RequiredText } from '#platform/forms/rules';
import type { ItemAnswer } from './answer-confirmation.js';

export class CodeForm {
  @RequiredText(40) code: string;
}

/** Later: this item is left as it is. */
export const itemChoices = ['confirm', 'query', 'later'] as const;
type ItemChoice = (typeof itemChoices)[number];

class ItemForm {
  @OneOf(itemChoices) answer: ItemChoice = 'later';
  @OptionalText(2000) comment = '';
  @OptionalText(1) looked = '';
  @OptionalText(64) textHash = '';
}

export const itemField = (itemId: number, name: string): string => `item${itemId}-${name}`;

/** The answers to the items that were on the page. `all` confirms what was marked as looked at and not asked back. */
export function answersIn(
  body: Readonly<Record<string, unknown>>,
  itemIds: readonly number[],
): { answers: ItemAnswer[]; errors: FieldError[] } {
  const answers: ItemAnswer[] = [];
  const errors: FieldError[] = [];
  for (const itemId of itemIds) {
    const fields = ['answer', 'comment', 'looked', 'textHash'].flatMap((name) => {
      const value = body[itemField(itemId, name)];
      return value === undefined ? [] : [[name, value]];
    });
    const form = readForm(ItemForm, Object.fromEntries(fields));
    if (!form.ok) {
      errors.push(...form.errors.map(({ field, code }) => ({ field: itemField(itemId, field), code })));
      continue;
    }
    const { comment, textHash, looked } = form.values;
    const answer =
      form.values.answer === 'later' && looked !== '' && body['all'] === 'confirm' ? 'confirm' : form.values.answer;
    if (answer === 'query' && comment === '') errors.push({ field: itemField(itemId, 'comment'), code: 'required' });
    if (answer !== 'later') answers.push({ itemId, answer, comment, textHash });
  }
  return { answers, errors };
}
