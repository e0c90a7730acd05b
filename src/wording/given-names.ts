import {
  firstOfGivenNames,
  givenNamesInHiragana,
  lastOfGivenNames,
  wordsLikeGivenNames,
} from './dictionary-given-names.js';
import { ungrouped } from './grouped-words.js';

/** What given names are made of, typed in for this product. Kanji in their usual form (see folded-text.ts). */
const HIRAGANA =
  'さくら あおい ひまり ゆい ゆき ゆか ゆみ ゆう ゆうこ ゆうき ゆうた あかり はるか はるな はると はな はなこ みき みか みお みゆき みさき みほ みなみ まい まゆ まゆみ まさみ まり まりこ めぐみ めぐ もも ももか りえ りか りこ りさ りな りん るみ るり れい れいこ かおり かおる かな かなこ かずみ かずき かえで きよみ けいこ けんた けん こうた こころ さおり さちこ さとし さとみ さや さやか しおり しず しほ しのぶ じゅん じゅんこ すず すみれ せいこ そら たかし たくや たけし たろう ちえ ちか ちはる ちひろ つばさ つむぎ ともこ ともみ なお なおこ なおみ なつき なつみ なな ななみ のぞみ のりこ ひかり ひかる ひさこ ひとみ ひな ひなた ひろ ひろこ ひろし ひろみ ふみ ほのか まこと まさこ まさし よしこ よしみ わかな いちろう あき あきこ あきら あい あいこ あや あやか あやこ あやの えみ えみこ えり えりか';
const KANJI =
  '太郎 一郎 二郎 次郎 三郎 花子 健 健一 健二 健太 健太郎 誠 翔 翔太 大輔 大樹 大翔 直樹 直人 和也 和夫 和子 和美 恵 恵子 恵美 美咲 美香 美穂 美紀 美和 美佳 美優 美月 美奈 美奈子 由美 由美子 由紀 由紀子 裕子 裕美 裕太 優 優子 優太 優花 陽子 陽太 陽菜 洋子 洋一 洋介 幸子 幸雄 幸一 智子 智也 友美 知子 真 真理 真理子 真由美 真紀 真一 麻衣 麻美 愛 愛子 愛美 葵 蓮 湊 悠真 悠斗 結衣 結菜 凛 楓 彩 彩香 彩花 明 明美 明子 正 正雄 正人 勝 勝也 茂 清 清子 実 進 博 博之 浩 浩一 浩二 弘 弘美 隆 隆志 隆司 孝 孝子 孝之 剛 学 修 修一 徹 哲也 達也 拓也 拓海 亮 亮太 純 純子 純一 聡 聡子 敏子 敏夫 信夫 信子 文子 文雄 秀樹 秀雄 英樹 英子 義男 義雄 昭 昭子 良子 良一 京子 桂子 敬子 圭子 啓子 静子 節子 千代子 千春 千尋 久美子 久子 百合子 里美 里奈 理恵 理沙 沙織 早苗 早紀 奈美 奈々 奈緒 菜々子 七海 奏太 颯太 蒼 海斗 樹 伸一 伸子 新一 晋也 俊介 俊 雄太 雄一 祐介 祐子 貴之 貴子 貴志 賢一 賢治 謙一 光 光子 光男 晃 輝 香 香織 薫 司 忍 望 瞳 渚 遥 遥香 萌 桜 梅子 松子 竹子 冬美 夏美 夏子 春子 春香 秋子';
/** The last kanji of most given names of two or three kanji. */
const LAST =
  '子美恵香奈菜江代枝乃華郎男雄夫太介助也哉斗翔樹彦之司志二朗希紀里沙織穂実帆音愛葉衣輝平治造蔵吾悟史詩結汰空尋輔真隆典寛仁良久莉咲凪羽彩陽希音歌';

const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

export const hiraganaGivenNames: ReadonlySet<string> = new Set(words(HIRAGANA));
/** Where a relation stands before it (「長女のことね」) also the rarer ones. */
export const moreHiraganaGivenNames: ReadonlySet<string> = new Set([
  ...words(HIRAGANA),
  ...words(givenNamesInHiragana),
  ...words(
    'ことね そうた みのり えま さな つむぎ いちか ゆづき ほのか こはる ひより りお りこ かんな せな りつ あさひ いおり しゅん れん みなと はるき ゆいと そうすけ こうき だいき りく ゆうま はやと りょうた しょうた まひろ ちさと なぎさ しおん ねね ここな ゆずは めい いつき かほ みつき あんな にこ うた りのあ',
  ),
]);
const kanjiGivenNames: ReadonlySet<string> = new Set(words(KANJI));

/** Whether kanji that follow a surname look like a given name. */
export const isGivenName = (kanji: string): boolean =>
  looksLikeGivenName(kanji) || ((kanji.length === 2 || kanji.length === 3) && LAST.includes(kanji.slice(-1)));

/** Whether kanji are a given name that is known, without a surname before it. */
export const isKnownGivenName = (kanji: string): boolean => kanjiGivenNames.has(kanji);

const [first, last] = [new Set(firstOfGivenNames), new Set(lastOfGivenNames)];
const notGiven: ReadonlySet<string> = new Set([
  ...ungrouped(wordsLikeGivenNames, 2),
  ...words(
    '昭和 平成 令和 大正 明治 慶応 米国 英国 元夫 元妻 元彼 現夫 前夫 義弟 義兄 同文 公文 光熱 和文 英文 邦文 全人 両人 常勤 和室 洋室 幸先 美容 勝手 満期 来夏 来春 来秋 来月 来年 来日 来庁 明朝 明春 今春 今夏 今秋 保佑 利息 長さ 志望 友人 知人 恩人 申立人',
  ),
]);
const NUMBERED = /^[月日年時分円回号]|^[一二三四五六七八九十百千万数何両][人年月日行重文号度世代枝光]$/;

/** Two kanji that given names begin and end with and that are no word together: also names that no list has yet (結愛, 陽翔). */
export const looksLikeGivenName = (kanji: string): boolean =>
  kanjiGivenNames.has(kanji) ||
  (kanji.length === 2 &&
    first.has(kanji.slice(0, 1)) &&
    last.has(kanji.slice(1)) &&
    !notGiven.has(kanji) &&
    !NUMBERED.test(kanji));
