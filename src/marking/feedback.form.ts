import { RequiredText } from '#platform/forms/rules';

/** A note on the text. Which words it stands on (`passage`) is read with the text in hand. */
export class NoteForm {
  @RequiredText(1000) note: string;
}
