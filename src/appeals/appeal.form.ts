import { IsIn, ValidateIf } from 'class-validator';
import { type VoidReason, voidReasons } from '#examination/voided-item.entity';
import type { FieldError } from '#platform/forms/read-form';
import { ItemIds, OneOf, RequiredText } from '#platform/forms/rules';
import { type Remedy, remedies } from './appeal.policy.js';

export class AppealForm {
  @ItemIds(1) items: string[] = [];
  @RequiredText(2000, 10) reason: string;
}
export const appealFields = ['items', 'reason'] as const;

export class DecisionForm {
  @OneOf(remedies) remedy: Remedy;
  @ItemIds(0) items: string[] = [];
  @ValidateIf((form: DecisionForm) => form.remedy === 'void')
  @IsIn(voidReasons, { message: 'required' })
  voidReason: VoidReason | '' = '';
  @RequiredText(2000, 10) answer: string;
}
export const decisionFields = ['remedy', 'items', 'voidReason', 'answer'] as const;

/** What is upheld is upheld in named questions, and only in those that the appeal is about. */
export function impossibleDecision({ remedy, items }: DecisionForm, asked: readonly string[]): FieldError[] {
  if (remedy !== 'dismiss' && items.length === 0) return [{ field: 'items', code: 'required' }];
  return items.every((item) => asked.includes(item)) ? [] : [{ field: 'items', code: 'not_one_of' }];
}
