const SCRIPTS = ['\\p{Script=Han}', '\\p{Script=Hiragana}', '[\\p{Script=Katakana}ー]', '[\\p{Script=Latin}\\p{N}]'];
const HONORIFIC = '(?:さん|さま|様|氏|くん|君|ちゃん|先生|相談員)';

/** A pattern (for the flag `u`) that finds a name where it is not part of a longer word of its script, unless an honorific follows. */
export function standingAlone(name: string): string {
  const script = SCRIPTS.find((one) => new RegExp(`^${one}+$`, 'u').test(name)) ?? '[\\p{L}\\p{N}]';
  return `(?<!${script})${escaped(name)}(?=${HONORIFIC}|(?!${script}))`;
}

/** Any text as a pattern that finds just it. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
