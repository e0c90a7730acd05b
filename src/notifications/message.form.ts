import { Matches } from 'class-validator';
import { RequiredText } from '#platform/forms/rules';

/** What goes into the letter; the subject is one line. */
export class MessageForm {
  @Matches(/^[^\n]*$/, { message: 'too_long' })
  @RequiredText(100)
  subject: string;
  @RequiredText(4000) body: string;
}
