import type { FieldError } from '#platform/forms/read-form';
import { OneOf, OptionalText, RequiredText } from '#platform/forms/rules';
import { type ConfirmationAnswer, confirmationAnswers } from './answer-confirmation.js';

export class CodeForm {
  @RequiredText(40) code: string;
}

export class AnswerForm {
  @OneOf(confirmationAnswers) answer: ConfirmationAnswer;
  @OptionalText(2000) comment = '';
}

/** Who asks back says what. */
export const missingQuestion = ({ answer, comment }: AnswerForm): FieldError[] =>
  answer === 'query' && comment === '' ? [{ field: 'comment', code: 'required' }] : [];
