import type { LocalizedText } from '#curriculum/localized-text';
import type { Say } from '#platform/locale/say';

/** Words in the reader's language, for pictures. */
export interface Speech {
  readonly say: Say;
  readonly title: (text: LocalizedText) => string;
}
