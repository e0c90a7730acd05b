import { municipalities, wards } from './municipalities.js';
import { type Detector, type Finding, findingsOf } from './personal-data.js';
import { prefectureNames } from './places.js';

const NUMBER = '[\\d一二三四五六七八九十百]+';
const NO_BLOCK =
  '(?!窓口|番?目|番窓口|出口|ホーム|館|車|歳|才|人|名|回|件|時|分|か月|ヶ月|カ月|週|日|年|月|円|万|%|章|条|項|級|階)';
const BLOCK = `(?:${NUMBER} ?(?:丁目|番地?|号)(?: ?(?:${NUMBER}|の|-) ?(?:丁目|番地?|号)?){0,6}|\\d+の\\d+(?:の\\d+)?|\\d+-\\d+(?:-\\d+){0,3})${NO_BLOCK}`;
const ROOM = '(?:[ 　]?[\\p{sc=Han}\\p{sc=Katakana}ーA-Za-z0-9・]{0,16}?(?:号室|号棟|号|室|\\d{2,4})(?:号室?)?)?';
/** Anything between municipality and block that is a name of a place, not a sentence. */
const TOWN =
  '(?:(?!役所|役場|窓口|相談|担当|在住|国際|市民|住民|センター|課|係)[\\p{sc=Han}\\p{sc=Katakana}ヶケノー々あ-おき-ぢつ-でな-ぬね-のひ-ほま-みむ-めや-ん]){0,12}?';
const PREFECTURE = prefectureNames.join('|');
const MUNICIPALITY = '[\\p{sc=Han}ぁ-んァ-ヶー]{1,7}?[市区町村郡]';

/** Anything from prefecture or municipality down to a block number. */
const WITH_MUNICIPALITY = new RegExp(
  `((?:(?:${PREFECTURE})(?:${MUNICIPALITY})?|${MUNICIPALITY})(?:${MUNICIPALITY}){0,2}${TOWN}[ 　]?${BLOCK}${ROOM})`,
  'gu',
);
const KNOWN = [...municipalities, ...wards].sort((one, other) => other.length - one.length).join('|');
const WITH_KNOWN_PLACE = new RegExp(`((?:${KNOWN})[市区町村]?${TOWN}[ 　]?${BLOCK}${ROOM})`, 'gu');
const CHOME = new RegExp(
  `([\\p{sc=Han}ァ-ヶー]{2,8}${NUMBER}丁目(?:[\\d一二三四五六七八九十]+(?:番地?|号|-)?[\\d-]*){0,3})`,
  'gu',
);
const POSTAL_CODE =
  /(〒 ?\d{3}-?\d{4}|(?<=郵便番号[^\d。\n]{0,6})\d{3}-?\d{4}(?!\d)|(?<![\d-])\d{3}-\d{4}(?=[ 　]?\p{sc=Han})(?![\d-]))/gu;
const BUILDING =
  /([\p{sc=Han}\p{sc=Katakana}ーA-Za-z・々]{0,14}(?:マンション|アパート|ハイツ|コーポ|荘|団地|住宅|ハイム|メゾン|レジデンス|ハウス|コート|ビレッジ|寮|棟|パレス|プラザ|ヴィラ|ビラ|カーサ|シャトー|テラス|フラット|グランド|ドミトリー)[\p{sc=Han}\p{sc=Katakana}ーA-Za-zⅠⅡ]{0,8}[ 　]?(?:第?\d{1,2}号棟|[A-Z0-9]棟)?[のー -]?\d{2,4}(?:号室?|室)?(?!\d|年|円|人|名|世帯|日))/gu;
const AFTER_CUE = new RegExp(
  `(?:住所|現住所|居所|居住地|自宅|住まい|実家|勤務先住所)(?:は|が|を|:|：|、|の)+[ 　]?「?((?:(?:${PREFECTURE})|(?:${KNOWN})|[\\p{sc=Han}]{2,6}[市区町村])[^。、「」\\n]{0,30}?\\d[\\d-]*[^。、「」\\n]{0,10}?(?:号室?|番地?|\\d))(?!\\d)`,
  'gu',
);

/** Addresses that lead to a door; the name of a town alone is no address. */
export const findAddresses: Detector = (text): Finding[] => [
  ...findingsOf('address', AFTER_CUE, text),
  ...findingsOf('address', WITH_MUNICIPALITY, text),
  ...findingsOf('address', WITH_KNOWN_PLACE, text),
  ...findingsOf('address', CHOME, text),
  ...findingsOf('address', POSTAL_CODE, text),
  ...findingsOf('address', BUILDING, text),
];
