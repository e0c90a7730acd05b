import { isMyNumber } from './my-number.js';
import { type Detector, findingsOf } from './personal-data.js';

const NO_DIGIT_BEFORE = '(?<![\\d-])';
const NO_DIGIT_AFTER = '(?![\\d-]*\\d)';
const TWELVE = new RegExp(`${NO_DIGIT_BEFORE}\\d{4}[- ]?\\d{4}[- ]?\\d{4}${NO_DIGIT_AFTER}`, 'g');
const MY_NUMBER_CUE = /(マイナンバー|個人番号|My ?Number)[^。\n]{0,12}$/i;

/** Twelve digits with the right check digit, or twelve digits that the text itself calls My Number. */
export const findMyNumbers: Detector = (text) =>
  findingsOf('my_number', TWELVE, text).filter(
    ({ start, end }) =>
      isMyNumber(text.slice(start, end).replace(/[- ]/g, '')) || MY_NUMBER_CUE.test(text.slice(0, start)),
  );

const NO_LETTER_BEFORE = '(?<![A-Za-z0-9])';
const NO_LETTER_AFTER = '(?![A-Za-z0-9])';
const RESIDENCE_CARD = new RegExp(`${NO_LETTER_BEFORE}[A-Za-z]{2}[ -]?\\d{8}[ -]?[A-Za-z]{2}${NO_LETTER_AFTER}`, 'g');
const RESIDENCE_CARD_AFTER_CUE =
  /(?:在留カード|特別永住者証明書)(?:の)?番号[^A-Za-z0-9。\n]{0,8}([A-Za-z]{2}[ -]?\d{6,10}(?:[ -]?[A-Za-z]{2})?)/g;

/** Two letters, eight digits, two letters. Source: 出入国在留管理庁「在留カードとは」. */
export const findResidenceCards: Detector = (text) => [
  ...findingsOf('residence_card', RESIDENCE_CARD, text),
  ...findingsOf('residence_card', RESIDENCE_CARD_AFTER_CUE, text),
];

const JAPANESE_PASSPORT = new RegExp(`${NO_LETTER_BEFORE}[A-Z]{2}\\d{7}${NO_LETTER_AFTER}`, 'g');
const PASSPORT_AFTER_CUE =
  /(?:旅券|パスポート|passport|渡航証|渡航文書|旅行証明書|travel document|PP No)[^。\n]{0,20}?(?<![A-Za-z0-9])([A-Za-z]{0,3}[ -]?\d{5,9}[A-Za-z]?|\d{2} \d{7})(?![A-Za-z0-9])/gi;
const PASSPORT_BEFORE_CUE =
  /(?<![A-Za-z0-9])([A-Z]{1,3}[ -]?\d{6,8}[A-Z]?)(?=[^。\n]{0,14}(?:旅券|パスポート|渡航証))/g;

const PASSPORT_FAR_FROM_CUE =
  /(?:旅券|パスポート|passport)[^。\n]{0,45}?(?<![A-Za-z0-9-])([A-Z]{1,3} ?\d{6,9}[A-Z]?)(?![A-Za-z0-9-])/gi;
/** As the Philippines, China, Korea, Vietnam and others number them, without a word beside it. */
const FOREIGN_PASSPORT = /(?<![A-Za-z0-9-])([A-Z]\d{7}[A-Z]|[A-Z]\d{7,8}|[A-Z]{2}\d{7})(?![A-Za-z0-9-])/g;

export const findPassports: Detector = (text) => [
  ...findingsOf('passport', JAPANESE_PASSPORT, text),
  ...findingsOf('passport', PASSPORT_AFTER_CUE, text),
  ...findingsOf('passport', PASSPORT_BEFORE_CUE, text),
  ...findingsOf('passport', PASSPORT_FAR_FROM_CUE, text),
  ...findingsOf('passport', FOREIGN_PASSPORT, text).filter(
    ({ start }) => !/番号[^。\n]{0,6}$/.test(text.slice(Math.max(0, start - 12), start)),
  ),
];

const NUMBER_NAMES =
  '口座(?:番号)?|普通預金|記号番号|基礎年金番号|ゆうちょ(?:銀行)?(?:の)?記号|年金番号|年金手帳|免許証(?:の)?番号|免許番号|保険証(?:の)?(?:記号|番号)?|被保険者(?:証)?(?:の)?番号|受給者番号|世帯番号|宛名番号|住民票コード|学籍番号|社員番号|診察券(?:の)?番号|患者番号|カード番号|クレジットカード|申請(?:受付)?番号|受付番号';
const OTHER_NUMBER = new RegExp(`(?:${NUMBER_NAMES})[^\\d。\\n]{0,12}(\\d[\\d -]{3,18}\\d)`, 'g');

/** Whatever a text calls the number of something, unless it is short as the number of a counter or a page. */
const CALLED_NUMBER =
  /番号(?:は|が|の|を|「|:|：|、|=|\(| |欄に|No\.?){0,3}((?=[\p{sc=Han}A-Z0-9 -]*\d{3})[\p{sc=Han}]{0,3}[A-Z0-9](?:[A-Z0-9]|[ -](?=[A-Z0-9])){3,22})/gu;
/** What a book, a card or a slip is numbered with: 「障害者手帳 第104872号」. */
const OF_A_PAPER =
  /(?:手帳|通帳|カード|証|券|書|票|ケース|契約|会員|口座)(?:の|は|が|を)?(?:番号|No\.?|№|ナンバー|ID)?(?:は|が|の|:|：|、|=|\(|「| )*(第?(?=[A-Z0-9-]*\d{4})[A-Z]{0,4}-?\d[\d-]{3,18}\d号?)(?![\d年月円人])/g;
const AFTER_NUMBER =
  /(?:番号|ナンバー|ID)[^\d。\n]{0,10}?(?<![A-Za-z\d-])([A-Z]{0,3}-?\d[\d-]{3,18}\d)(?![\d年月日円人件時分-])/g;
const AFTER_BRANCH = /(?:支店|銀行|信金|信用金庫|農協|郵便局|ゆうちょ)[^\d。\n]{0,12}?(?<![\d-])(\d{7,8})(?![\d-])/g;
const NUMBER_SIGN = /(?:No\.?|№|Nr\.?|＃|#) ?:?：?((?=[A-Z0-9-]*\d{4})[A-Z0-9][A-Z0-9-]{4,18})/g;
/** 「令和5年(家)第1123号」: how courts number what they hear. */
const COURT_CASE =
  /((?:(?:平成|令和) ?(?:\d{1,2}|元)年 ?\([\p{sc=Han}ァ-ヴ]{1,4}\) ?第?|事件番号[^\d\n]{0,4})\d{1,6}号)(?!の?(?:判決|決定|判例|判断))/gu;
const CAR_PLATE = /([\p{sc=Han}]{1,4} ?\d{2,3} ?[ぁ-ん] ?(?:\d{2}-\d{2}|・{1,3}\d{1,3}|\d{4}))(?!\d)/gu;
/** Sixteen digits in fours are a card to pay with. */
const PAYMENT_CARD = /(?<![\d-])(\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4})(?![\d-])/g;
const SYMBOL_AND_NUMBER = /記号(?:は|:|：| )*(\d{2,8}[ ・、-]*(?:の)?番号(?:は|:|：| )*\d{1,8})/g;
const LICENCE = /免許(?:証)?[^\d。\n]{0,4}?([A-Z]{0,3}-?\d{6,12})/g;
const CURRENT_ACCOUNT =
  /(?:普通|当座|貯蓄|口座)(?:預金)? ?(?:口座)?(?:番号)?(?:は|が|の|:|：|、| |\()*(\d{6,8})(?!\d)/g;
const RECEIVED = /受理番号[^\d。\n]{0,3}?(第?\d{2,10}号?)/g;

/** Numbers of accounts, pensions, licences and the like, where the text says what they are. */
export const findOtherNumbers: Detector = (text) =>
  [
    OTHER_NUMBER,
    CALLED_NUMBER,
    SYMBOL_AND_NUMBER,
    LICENCE,
    CURRENT_ACCOUNT,
    RECEIVED,
    OF_A_PAPER,
    AFTER_NUMBER,
    AFTER_BRANCH,
    NUMBER_SIGN,
    COURT_CASE,
    CAR_PLATE,
    PAYMENT_CARD,
  ]
    .flatMap((pattern) => findingsOf('other_number', pattern, text))
    .filter(({ start }) => !PUBLIC_NUMBER.test(text.slice(0, start)));
/** Numbers that bodies and rules have. */
const PUBLIC_NUMBER =
  /(?:法人|代表|郵便|内線|整理券|書式|様式|案件|ロット|窓口|登録支援機関|許可)(?:の)?番号[^。\n]{0,4}$/;

const SEPARATOR = '[-ー ・.()のノ]{1,2}';
/** A bracket belongs to the number only where it closes after the area code: 「(06)0000-1234」, not 「隣人(090-…)」. */
const PHONE = new RegExp(
  `(?<![\\d-])(?:(?:\\(0\\d{1,4}(?=\\))|0\\d{1,4})\\)?${SEPARATOR}\\d{1,4}${SEPARATOR}\\d{3,4}|0[5789]0\\d{8}|0\\d{9}|\\+81[- ]?\\(?0?\\)?\\d{1,4}[- ]?\\d{1,4}[- ]?\\d{3,4})(?!\\d)`,
  'g',
);
const FOREIGN_PHONE = /(?<![\d-])\+(?!81)\d{1,3}[- ]?\d[\d -]{6,13}\d/g;
const PHONE_AFTER_CUE = /(?:電話|TEL|Tel|携帯|連絡先)(?:番号)?[^\d。\n]{0,8}(\d{2,5}-\d{1,4}-?\d{0,4})(?!\d)/g;
/** Free and shared-cost numbers belong to hotlines, not to people. */
const HOTLINE = /^\(?0(120|570|990)|^\(?0800[-)]/;

export const findPhones: Detector = (text) =>
  [
    ...findingsOf('phone', PHONE, text),
    ...findingsOf('phone', FOREIGN_PHONE, text),
    ...findingsOf('phone', PHONE_AFTER_CUE, text),
  ].filter(
    ({ start, end }) =>
      !HOTLINE.test(text.slice(start, end)) &&
      isLongEnough(text.slice(start, end)) &&
      !OTHER_THAN_PHONE.test(text.slice(Math.max(0, start - 14), start)),
  );
const OTHER_THAN_PHONE =
  /(?:保険|保険者|年金|会員|口座|受付|整理|契約|申請|登録|管理|患者|証)(?:の)?番号[^\d。\n]{0,4}$/;

const isLongEnough = (phone: string): boolean => phone.replace(/\D/g, '').length >= 7;

const MAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;

export const findMails: Detector = (text) => findingsOf('mail', MAIL, text);
