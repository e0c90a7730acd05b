import { type FileKind, fileTypes } from './clean-file.js';

const LONGEST = 80;
const ENDINGS = /\.(pdf|png|jpe?g|docx?|docm|xlsx?|xlsm|txt|csv|exe|html?|js|zip|bat|cmd|scr|lnk|svg)$/i;

/**
 * A name that can be shown, and saved on any PC: no folders, no characters that are invisible, turn the writing direction or mean
 * something to a file system, and the ending of what the file really is.
 */
export function fileName(given: string, kind: FileKind): string {
  let name = (given.split(/[/\\]/).pop() ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"|?*]/gu, '')
    .trim();
  while (ENDINGS.test(name)) name = name.replace(ENDINGS, '').trim();
  name = [...name.replace(/^[.\s]+|[.\s]+$/g, '')].slice(0, LONGEST).join('');
  return `${name || 'file'}${fileTypes[kind].ending}`;
}
