import { withoutMarkup } from './japanese.js';
import type { CheckPoint } from './rewriting.js';

/** Whether a text, with or without readings and spaces, shows a point of the checklist. */
export function tellsPoint(easy: string, { signs }: CheckPoint): boolean {
  const plain = bare(easy);
  return signs.some((sign) => plain.includes(bare(sign)));
}

const bare = (words: string): string => withoutMarkup(words).normalize('NFKC').replace(/\s/gu, '');
