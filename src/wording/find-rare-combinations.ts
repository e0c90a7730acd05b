import { municipalities, wards } from './municipalities.js';
import type { Detector, Finding } from './personal-data.js';
import { nationalities } from './places.js';

const NATIONALITY = new RegExp(`(?:${nationalities.join('|')})(?:国籍|籍|出身|人|系|の方|から来)`, 'u');
const PLACES = [...municipalities, ...wards].sort((one, other) => other.length - one.length).join('|');
const TOWN = new RegExp(`(?:${PLACES})(?:市|区|町|村)|[\\p{sc=Han}ヶケ]{2,5}(?:町|村)(?!長|民|内|立|議|役場)`, 'u');
const JOB =
  /(?:工場|農場|牧場|農園|漁船|造船所|介護施設|老人ホーム|病院|保育園|ホテル|旅館|料理店|飲食店|居酒屋|レストラン|スーパー|コンビニ|建設会社|解体|縫製|養鶏場|酪農|水産加工|大学|高校|中学校|小学校|日本語学校|専門学校|教会|寺院|モスク|会社|店)(?:で|に|の)(?:働|勤|勤務|就労|アルバイト|通|在籍|調理|技能実習|研修|経営|唯一|ただ一人)|(?:調理師|シェフ|コック|エンジニア|研究者|教員|英会話講師|語学講師|ALT|牧師|神父|僧侶|力士|選手|ダンサー|技能実習生|留学生|特定技能|介護福祉士|看護師|船員|漁師|酪農家|経営者)/u;
const EXACT_DAY = /(?:(?:(?:19|20)\d{2}|(?:昭和|平成|令和) ?(?:\d{1,2}|元))年 ?)?\d{1,2}月 ?\d{1,2}日/u;
const RARITY = /(?:唯一|ただ一人|1人だけ|一人だけ|一人しか|1人しか|1世帯だけ|一世帯だけ|一世帯しか|初めての|珍しい)/u;
const SENTENCE = /[^。\n]+[。\n]?/gu;
const NEEDED = 4;

/**
 * Sentences in which nationality, town, job and an exact day stand together (or three of them with a word for "the only one"): each
 * is harmless alone, together they point at one person. The stretch is the sentence.
 */
export const findRareCombinations: Detector = (text): Finding[] =>
  [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
    const parts = [NATIONALITY, TOWN, JOB, EXACT_DAY, RARITY].filter((pattern) => pattern.test(sentence)).length;
    return parts >= NEEDED ? [{ kind: 'combination', start: index, end: index + sentence.trimEnd().length }] : [];
  });
