/** Text as the guard compares it, and for each of its characters where that character stands in the original. */
export interface FoldedText {
  readonly text: string;
  /** One more than `text` has characters: the last one is the original's length. */
  readonly at: readonly number[];
}

/** Written forms of one character, the usual one first; names are looked up by the usual one. */
const VARIANTS =
  '高髙 崎﨑嵜埼碕 吉𠮷 斉齊斎齋 辺邊邉 浜濱濵 沢澤 広廣 徳德 国國圀 竜龍 島嶋嶌 桜櫻 曽曾 薮藪 横橫 黒黑 実實 恵惠 真眞 静靜 関關 滝瀧 桧檜 峰峯 柳栁 富冨 槙槇 館舘 亀龜 条條 栄榮 学學 寿壽 円圓 増增 万萬 礼禮 穂穗 鉄鐵 巣巢 鶏鷄 芦蘆 塩鹽 桑桒 清淸 青靑 瀬瀨 頼賴 奥奧 与與 伝傳 仏佛 児兒 兎兔 剣劍劔 双雙 団團 壮壯 宝寶 将將 尭堯 巌巖 弥彌 彦彥 応應 戸戶 晃晄 暁曉 来來 楽樂 歩步 毎每 温溫 猟獵 県縣 瑶瑤 発發 皐皋 稲稻 緑綠 縁緣 翠翆 聡聰 芸藝 荘莊 薫薰 蔵藏 蛍螢 軽輕 遥遙 郷鄕 随隨 穎頴 顕顯 黄黃';
const USUAL = new Map(
  VARIANTS.split(' ').flatMap((forms) => [...forms].map((form) => [form, [...forms][0] as string] as const)),
);

/** A half-width kana is taken together with its voicing mark, any character with the selector of its variant. */
const CHARACTERS = /[\uff66-\uff9d][\uff9e\uff9f]?|.[\u{e0100}-\u{e01ef}]?/gsu;
const HYPHENS = /^[‐‑‒–—―−ｰ﹣]$/u;
const SELECTED = /[\u{e0100}-\u{e01ef}]$/u;
const WIDTH_FORMS = /^[\uff01-\uff5e\uff66-\uff9f\u3000]/u;
/** Kanji that old character sets had twice; those that are letters of their own (﨑) stay and are looked up above. */
const DOUBLE_KANJI = /^[\uf900-\ufaff]$/u;

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
  return USUAL.get(character) ?? (DOUBLE_KANJI.test(character) ? character.normalize('NFKC') : character);
}
