const DAYS: Readonly<Record<string, string>> = {
  1: 'いちにち',
  2: 'ふつか',
  3: 'みっか',
  4: 'よっか',
  5: 'いつか',
  6: 'むいか',
  7: 'なのか',
  8: 'ようか',
  9: 'ここのか',
  10: 'とおか',
  14: 'じゅうよっか',
  20: 'はつか',
  24: 'にじゅうよっか',
};
const PEOPLE: Readonly<Record<string, string>> = { 1: 'ひとり', 2: 'ふたり' };
const DATE = /(\{月\|がつ\})1\{日\|にち\}/g;
const COUNTED = /(?<!\d)(\d+)\{(日|分|人)\|(にち|か|ふん|ぷん|にん)\}/g;

/**
 * Readings that depend on the number before them, whatever the words say for all numbers: 5日 is いつか and 1月1日 ついたち,
 * 10分 ends in ぷん, 2人 is ふたり.
 */
export const countedReadings = (text: string): string =>
  text.replace(DATE, '$1{1日|ついたち}').replace(COUNTED, (_, number: string, unit: string, written: string) => {
    if (unit === '分') return `${number}{分|${/[134680]$/.test(number) ? 'ぷん' : 'ふん'}}`;
    const whole = (unit === '日' ? DAYS : PEOPLE)[number];
    return whole ? `{${number}${unit}|${whole}}` : `${number}{${unit}|${written}}`;
  });
