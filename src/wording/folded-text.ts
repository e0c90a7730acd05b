/** Text as the guard compares it, and for each of its characters where that character stands in the original. */
export interface FoldedText {
  readonly text: string;
  /** One more than `text` has characters: the last one is the original's length. */
  readonly at: readonly number[];
}

/** Written forms of one character, the usual one first; names are looked up by the usual one. */
const VARIANTS =
  '高髙 崎﨑嵜埼 吉𠮷 斉齊斎齋 辺邊邉 浜濱濵 沢澤 広廣 徳德 国國 竜龍 島嶋嶌 桜櫻 曽曾 薮藪 横橫 黒黑 実實 恵惠 真眞 静靜 関關 滝瀧 桧檜 峰峯 柳栁 富冨 槙槇 館舘 亀龜 条條 栄榮 学學 寿壽 円圓 沼沼 増增 万萬 礼禮';
const USUAL = new Map(
  VARIANTS.split(' ').flatMap((forms) => [...forms].map((form) => [form, [...forms][0] as string] as const)),
);

/** A half-width kana is taken together with its voicing mark, any character with the selector of its variant. */
const CHARACTERS = /[\uff66-\uff9d][\uff9e\uff9f]?|.[\u{e0100}-\u{e01ef}]?/gsu;
const HYPHENS = /^[‐‑‒–—―−ｰ﹣]$/u;
const SELECTED = /[\u{e0100}-\u{e01ef}]$/u;
const WIDTH_FORMS = /^[\uff01-\uff5e\uff66-\uff9f\u3000]/u;

/** Full-width letters and digits as narrow ones, half-width kana as wide ones, hyphens as one, variant kanji as the usual ones. */
export function folded(original: string): FoldedText {
  let text = '';
  const at: number[] = [];
  for (const { 0: character, index } of original.matchAll(CHARACTERS)) {
    const usual = usualForm(character);
    for (let unit = 0; unit < usual.length; unit += 1) at.push(index);
    text += usual;
  }
  at.push(original.length);
  return { text, at };
}

function usualForm(character: string): string {
  if (HYPHENS.test(character)) return '-';
  if (SELECTED.test(character)) return usualForm(character.slice(0, -2));
  if (WIDTH_FORMS.test(character)) return character.normalize('NFKC');
  return USUAL.get(character) ?? character;
}
