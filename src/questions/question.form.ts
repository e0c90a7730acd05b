import { IsOptional, Matches } from 'class-validator';
import { OneOf, OptionalText, RequiredText, WholeNumber } from '#platform/forms/rules';
import { type QuestionKind, questionKinds } from './question-status.js';

export class QuestionForm {
  @OneOf(questionKinds) kind: QuestionKind;
  @IsOptional() @Matches(/^([A-Z]\d+-L\d+)?$/, { message: 'not_one_of' }) lesson = '';
  @RequiredText(2000) body: string;
}

export class MessageForm {
  @RequiredText(2000) body: string;
}

export class AnswerDraftForm {
  @OptionalText(4000) body = '';
  @WholeNumber(0, 1_000_000) version: number;
}

export class AnswerForm {
  @RequiredText(4000) body: string;
  @WholeNumber(0, 1_000_000) version: number;
  @WholeNumber(1, 1_000_000) seen: number;
}

export class FaqForm {
  @RequiredText(1000) question: string;
  @RequiredText(4000) answer: string;
  /** The box beside the warnings of the guard. */
  @OptionalText(1) isRead = '';
}
