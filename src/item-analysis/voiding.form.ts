import { type VoidReason, voidReasons } from '#examination/voided-item.entity';
import { OneOf, RequiredText } from '#platform/forms/rules';

/** Why an item no longer counts: a code for the record, and words for those who ask later. */
export class VoidingForm {
  @OneOf(voidReasons) reason: VoidReason;
  @RequiredText(1000, 5) note: string;
}
export const voidingFields = ['reason', 'note'] as const;
