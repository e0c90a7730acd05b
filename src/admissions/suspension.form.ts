import { OneOf } from '#platform/forms/rules';
import { type SuspensionReason, suspensionReasons } from './suspension.entity.js';

export class SuspensionForm {
  @OneOf(suspensionReasons) suspensionReason: SuspensionReason;
}
