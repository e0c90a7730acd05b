import { isMyNumber } from './my-number.js';
import { type Detector, type Finding, findingsOf } from './personal-data.js';

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
  /(?:旅券|パスポート|passport)[^。\n]{0,14}?(?<![A-Za-z0-9])([A-Za-z]{0,2}\d{6,9}[A-Za-z]?)(?![A-Za-z0-9])/gi;
const PASSPORT_BEFORE_CUE = /(?<![A-Za-z0-9])([A-Z]{1,2}\d{6,8}[A-Z]?)(?=[^。\n]{0,8}(?:旅券|パスポート))/g;

export const findPassports: Detector = (text) => [
  ...findingsOf('passport', JAPANESE_PASSPORT, text),
  ...findingsOf('passport', PASSPORT_AFTER_CUE, text),
  ...findingsOf('passport', PASSPORT_BEFORE_CUE, text),
];

const NUMBER_NAMES =
  '口座(?:番号)?|普通預金|記号番号|基礎年金番号|年金番号|年金手帳|免許証(?:の)?番号|免許番号|保険証(?:の)?(?:記号|番号)?|被保険者(?:証)?(?:の)?番号|受給者番号|世帯番号|宛名番号|住民票コード|学籍番号|社員番号|診察券(?:の)?番号|患者番号|カード番号|クレジットカード|申請(?:受付)?番号|受付番号';
const OTHER_NUMBER = new RegExp(`(?:${NUMBER_NAMES})[^\\d。\\n]{0,12}(\\d[\\d -]{3,18}\\d)`, 'g');

/** Whatever a text calls the number of something, unless it is short as the number of a counter or a page. */
const CALLED_NUMBER = /番号(?:は|が|の|「|:|：|、|=|\(| ){0,2}((?=[A-Z0-9-]*\d{3})[A-Z0-9][A-Z0-9-]{4,18}[A-Z0-9])/g;
const SYMBOL_AND_NUMBER = /記号 ?:?：? ?(\d{3,8}[ ・、-]*番号 ?:?：? ?\d{1,8})/g;
const LICENCE = /免許(?:証)?[^\d。\n]{0,4}?([A-Z]{0,3}-?\d{6,12})/g;
const CURRENT_ACCOUNT = /(?:普通|当座|貯蓄) ?(?:預金)? ?(?:口座)? ?(\d{6,8})(?!\d)/g;
const RECEIVED = /受理番号[^\d。\n]{0,3}?(第?\d{2,10}号?)/g;

/** Numbers of accounts, pensions, licences and the like, where the text says what they are. */
export const findOtherNumbers: Detector = (text) =>
  [OTHER_NUMBER, CALLED_NUMBER, SYMBOL_AND_NUMBER, LICENCE, CURRENT_ACCOUNT, RECEIVED]
    .flatMap((pattern) => findingsOf('other_number', pattern, text))
    .filter(({ start }) => !PUBLIC_NUMBER.test(text.slice(0, start)));
/** Numbers that bodies and rules have. */
const PUBLIC_NUMBER = /(?:法人|代表|郵便|内線|整理券?|案件|ロット|窓口|登録支援機関|許可)(?:の)?番号[^。\n]{0,4}$/;

const SEPARATOR = '[-ー ・.()のノ]{1,2}';
const PHONE = new RegExp(
  `(?<![\\d-])(?:\\(?0\\d{1,4}\\)?${SEPARATOR}\\d{1,4}${SEPARATOR}\\d{3,4}|0[5789]0\\d{8}|0\\d{9}|\\+81[- ]?\\(?0?\\)?\\d{1,4}[- ]?\\d{1,4}[- ]?\\d{3,4})(?!\\d)`,
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
  ].filter(({ start, end }) => !HOTLINE.test(text.slice(start, end)) && isLongEnough(text.slice(start, end)));

const isLongEnough = (phone: string): boolean => phone.replace(/\D/g, '').length >= 7;

const MAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;

export const findMails: Detector = (text) => findingsOf('mail', MAIL, text);

const SERVICES =
  '(?:LINE|ライン|インスタ|Zalo|WeChat|Facebook)[^。\\n]{0,16}ID|LINE|ライン|Line|インスタ(?:グラム)?|Instagram|Facebook|フェイスブック|FB|WeChat|微信|ウィーチャット|カカオ(?:トーク)?|KakaoTalk|Zalo|WhatsApp|Viber|Messenger|メッセンジャー|TikTok|Twitter|ツイッター|X|Skype|Telegram';
const ACCOUNT_AFTER_CUE = new RegExp(
  `(?:${SERVICES})(?:の)?(?: ?(?:ID|アカウント(?:名)?|ユーザー名))?(?:は|が|:|：|の|=|「|、|\\(|号| )+@?([A-Za-z][A-Za-z0-9._-]{3,29})`,
  'g',
);
const HANDLE = /(?<![A-Za-z0-9._%+-])@[A-Za-z][A-Za-z0-9._]{2,29}(?![A-Za-z0-9@])/g;

/** Names under which somebody is found in messengers and social media. */
export const findAccounts: Detector = (text): Finding[] => [
  ...findingsOf('account', ACCOUNT_AFTER_CUE, text),
  ...findingsOf('account', HANDLE, text),
];
