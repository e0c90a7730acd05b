import { OneOf } from '#platform/forms/rules';
import { lockChoices } from '#platform/http/idle-lock';

export class IdleLockForm {
  @OneOf(lockChoices.map(String)) minutes: string;
}
