import type { Finding } from './personal-data.js';

/** The first groups of an expression that `isName` accepts, as names. */
export const namesIn = (pattern: RegExp, text: string, isName: (found: string) => boolean): Finding[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const found = (match[1] as string).replace(/[ 　,.]+$/u, '');
    return isName(found) ? [nameAt(match.index + match[0].lastIndexOf(found), found.length)] : [];
  });

export const nameAt = (start: number, length: number): Finding => ({ kind: 'name', start, end: start + length });

/** What follows somebody's name. */
export const titles = 'さん|さま|様(?![式子々相態])|氏(?!名|族)|くん|君|ちゃん|先生|夫妻|夫婦|夫人|女士|女史|一家';
/** What stands before a name that is written down, in any letters. */
export const cuesOfNames =
  '名前|氏名|本名|通称(?:名)?|愛称|ニックネーム|呼び名|姓名|姓|名|カタカナ名|カナ氏名|フリガナ|ふりがな|世帯主|名義(?:人)?|契約者';
