import { RequiredText } from '#platform/forms/rules';

export class PageCodeForm {
  @RequiredText(20) pageCode: string;
}
