import type { Detector, Finding } from './personal-data.js';

/** Any country or people, as logs name them. */
const NATIONALITY = /(?:[ァ-ヴー]{2,12}|中国|韓国|台湾|米国|英国|朝鮮|外国)(?:国籍|籍|出身|人|系)/u;
/** A municipality by its name: more than 「同市」 or 「市役所」. */
const TOWN =
  /(?<!\p{sc=Han})(?!同|当|各|本|他|全|市|町|村|区)[\p{sc=Han}ヶケノぁ-ん]{1,5}?(?:市|区|町|村)(?!役所|役場|民|内|長|議|立|営)/u;
const JOB =
  /(?:働|勤め|勤務|就労|赴任|弟子入り|雇用|アルバイト|経営|研修|教え|通う|在籍)|(?:工|師|士|員|手|人形遣い|職人|教諭|教授|選手|通訳|神父|牧師|僧侶|シェフ|コック|ダンサー|エンジニア|実習生|留学生|研究者|経営者|農家|漁師|大工|船員)(?=[、。のがはをでとに（(]|男性|女性|$)/u;
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
