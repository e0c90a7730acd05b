import { municipalities } from './municipalities.js';
import type { Detector, Finding } from './personal-data.js';

/** Peoples of whom so many live in Japan that a town and a job do not point at one of them (在留外国人統計, the twenty most frequent). */
const FREQUENT =
  /^(?:中国|韓国|朝鮮|台湾|米国|アメリカ|英国|イギリス|ベトナム|フィリピン|ブラジル|ネパール|インドネシア|ミャンマー|タイ|インド|ペルー|スリランカ|バングラデシュ|パキスタン|モンゴル|カンボジア|トルコ|ロシア|ウクライナ|ロヒンギャ|クルド|外国|日|同|何|ヨーロッパ|アジア|アフリカ|ラテン|ムスリム)/u;
/** Any country or people, as logs name them. */
const NATIONALITY =
  /((?:[ァ-ヴー・]{2,14}|中国|韓国|台湾|米国|英国|朝鮮|外国|(?:北|南|東|西)[ァ-ヴー]{2,10})(?:共和国|王国|連邦|公国|諸島)?)(?:国籍|籍|出身|系|人(?!口|材|権|数|員|形)|から(?:来|移|避難|渡|留学|招)|(?:の|で)生まれ|生まれ|の(?:方|男性|女性|青年|若者|夫婦|家族|職人|料理人))/u;
const KNOWN_TOWN = new RegExp(
  `(?<!\\p{sc=Han})(?:${municipalities.filter((name) => name.length > 1).join('|')})(?!\\p{sc=Han})`,
  'u',
);
/** A municipality by its name: more than 「同市」 or 「市役所」. */
const TOWN =
  /(?<!\p{sc=Han})(?!同|当|各|本|他|全|市|町|村|区|この|その|あの|どの)[\p{sc=Han}ヶケノァ-ヴぁ-ん]{1,5}?(?:市|区|町|村|郡)(?!役所|役場|民|内|長|議|立|営|場|販|況|街|域|分|別|切|中|医)|[\p{sc=Han}]{1,4}(?:島|半島|集落|温泉|地区|郷)(?=[のにでへ])/u;
const JOB =
  /働|勤め|勤務|就労|就職|就業|赴任|着任|弟子入り|雇用|雇わ|採用|解雇|退職|休職|離職|転職|失職|アルバイト|パート|経営|研修|修業|修行|教え|通う|在籍|営む|開業|従事|所属|専属|契約|操業|担当する|(?:工|師|士|員|手|職人|助手|教諭|教授|講師|教員|教師|選手|監督|通訳|翻訳|神父|牧師|僧侶|僧|司祭|宣教師|シェフ|コック|調理|料理人|ダンサー|エンジニア|技術者|技能者|プログラマー|デザイナー|モデル|パイロット|ガイド|ドライバー|コーチ|トレーナー|インストラクター|ソムリエ|バリスタ|パティシエ|ピアニスト|作家|画家|芸術家|音楽家|奏者|歌手|俳優|記者|実習生|留学生|研修生|研究者|研究生|院生|学者|博士|経営者|社長|店長|店主|支配人|女将|仲居|農家|漁師|猟師|大工|左官|とび|庭師|船員|船長|整備|溶接|塗装|縫製|加工|介護|看護|保育|調教|騎手|力士|ディレクター|マネージャー|コンサルタント|アナリスト|外交官|領事|記者|カメラマン|写真家|杜氏|蔵人|陶芸|刀鍛冶|宮司|住職)(?:[、。のがはをでとにへもや（(「 ]|だ|男性|女性|夫妻|夫婦|$)|工場|農園|農場|牧場|酪農|漁協|漁船|旅館|ホテル|病院|診療所|大学|研究所|工房|工務店|造船|製材|酒造|酒蔵|醸造|ワイナリー|水産|養殖|教会|寺|神社|道場|劇団|楽団|球団|クラブ|スキー場|ゴルフ場|サーカス|レストラン|料理店|食堂|居酒屋|バー|カフェ|パン屋|ベーカリー|店で|会社で|教室で/u;
const KANJI_NUMBER = '[一二三四五六七八九十]{1,3}';
const EXACT_DAY = new RegExp(
  `\\d{1,2}月 ?\\d{1,2}日|${KANJI_NUMBER}月${KANJI_NUMBER}日|(?<![\\d/-])(?:(?:19|20)\\d{2}[/.-])?(?:1[0-2]|0?[1-9])[/.](?:3[01]|[12]\\d|0?[1-9])(?![\\d/%])|(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2}|元日|元旦|大みそか|大晦日|クリスマス(?:イブ)?`,
  'u',
);
const RARITY =
  /唯一|ただ(?:一|1|ひと)|(?:一|1|ひと)(?:人|り|名|世帯|家族|組)(?:だけ|しか|のみ)|初めて|初の|珍し|最初の|他にいない|ほかにいない|誰もが知る|有名な/u;
const SENTENCE = /[^。\n]+[。\n]?/gu;
const NEEDED = 4;

/**
 * Sentences in which nationality, town, job and an exact day stand together (or three of them with a word for "the only one", or three
 * of them with a nationality that few people in Japan have): each is harmless alone, together they point at one person. The stretch
 * is the sentence.
 */
export const findRareCombinations: Detector = (text): Finding[] =>
  [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
    const people = NATIONALITY.exec(sentence);
    if (!people) return [];
    const others = [
      TOWN.test(sentence) || KNOWN_TOWN.test(sentence),
      JOB.test(sentence),
      EXACT_DAY.test(sentence),
      RARITY.test(sentence),
    ].filter(Boolean).length;
    const points = others + (FREQUENT.test(people[1] as string) ? 1 : 2);
    return points >= NEEDED ? [{ kind: 'combination', start: index, end: index + sentence.trimEnd().length }] : [];
  });
