import { RequiredText } from '#platform/forms/rules';

export class RewritingForm {
  @RequiredText(2000) text: string;
}
