import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folded } from '../dist/wording/folded-text.js';

/**
 * `node wording/name-lists.mjs FOLDER`: writes src/wording/dictionary-*.ts from the word lists of the IPA dictionary (IPADIC 2.7.0, in
 * Debian the package mecab-ipadic), as wording/README.md tells. To be run again only when the lists are to be drawn anew.
 */
const [folder] = process.argv.slice(2);
const root = join(import.meta.dirname, '..');
const HAN = /^[\p{sc=Han}々]+$/u;
const KATAKANA = /^[ァ-ヴー]+$/u;

const rows = (file) =>
  new TextDecoder('euc-jp')
    .decode(readFileSync(join(folder, `${file}.csv`)))
    .trim()
    .split('\n')
    .map((line) => line.split(','));
const words = (...files) => files.flatMap((file) => rows(file).map(([word]) => word));
const usual = (list) => [...new Set(list.map((word) => folded(word).text))];
const kanji = (list, ...lengths) => usual(list).filter((word) => HAN.test(word) && lengths.includes([...word].length));

const people = rows('Noun.name');
const ofKind = (kind) => people.filter((row) => row[7] === kind).map(([word]) => word);
const ordinary = new Set(
  usual(words('Noun', 'Noun.verbal', 'Noun.adjv', 'Noun.adverbal', 'Noun.others', 'Noun.demonst', 'Adverb')),
);

/** Words with the same beginning share it: 「佐藤 佐野 林田」 is 「佐藤野 林田」. */
function grouped(list) {
  const groups = new Map();
  for (const word of [...list].sort()) {
    const [first, ...rest] = [...word];
    groups.set(first, (groups.get(first) ?? '') + rest.join(''));
  }
  return [...groups].map(([first, rest]) => first + rest).join(' ');
}

const surnames = (length, wanted) =>
  grouped(kanji(ofKind('姓'), length).filter((word) => ordinary.has(word) === wanted));
const given = kanji(ofKind('名'), 2);
const mostFrequent = (place, count) => {
  const times = new Map();
  for (const name of given) times.set([...name][place], (times.get([...name][place]) ?? 0) + 1);
  return [...times]
    .sort((one, other) => other[1] - one[1])
    .slice(0, count)
    .map(([character]) => character);
};
/** Kanji of names given in this century, which the dictionary of 2007 hardly has. */
const NEW_FIRST =
  '陸颯凛琉瑠蒼湊蓮莉煌絢碧紬朔柚杏咲心愛結希芽琴叶彩花帆悠遥翔駿瑛璃澪栞楓椿茉詩聖虎獅冴唯暖樹奏凪颯沙光千桃梨優瑞珠百羽音菜未';
const NEW_LAST =
  '莉空汰翔羽希花音愛奈咲凪斗真翼馬陽那瑠叶菜華葉海麻織歌瑛吾輔聖誠河路飛尋寛豪勲俊隼帆祢珠璃杏沙耶羅結衣茉里加哉駿颯湊蓮朗登姫淑順媛';
const [first, last] = [
  [...new Set([...mostFrequent(0, 450), ...NEW_FIRST])],
  [...new Set([...mostFrequent(1, 200), ...NEW_LAST])],
];
const notGiven = [...ordinary].filter(
  (word) => HAN.test(word) && [...word].length === 2 && first.includes([...word][0]) && last.includes([...word][1]),
);
const hiragana = usual(ofKind('名')).filter((name) => /^[ぁ-ん]{3,5}$/.test(name) && !ordinary.has(name));
const katakana = (list) => [...new Set(list)].filter((word) => KATAKANA.test(word) && word.length >= 3).sort();
const katakanaWords = katakana(words('Noun', 'Noun.verbal', 'Noun.adjv')).filter((word) => word.length < 8);
const katakanaPlaces = katakana(words('Noun.place'));

const HEAD = '/** Drawn from the IPA dictionary by wording/name-lists.mjs (its notice: wording/NOTICE). */';
const write = (file, lists) =>
  writeFileSync(
    join(root, 'src/wording', file),
    `${HEAD}\n${Object.entries(lists)
      .map(([name, list]) => `export const ${name} =\n  '${list}';\n`)
      .join('\n')}`,
  );
write('dictionary-surnames.ts', {
  surnamesOfTwo: surnames(2, false),
  surnamesOfThree: surnames(3, false),
  surnamesThatAreWords: surnames(2, true),
});
write('dictionary-given-names.ts', {
  firstOfGivenNames: first.join(''),
  lastOfGivenNames: last.join(''),
  wordsLikeGivenNames: grouped(notGiven),
  givenNamesInHiragana: hiragana.sort().join(' '),
});
write('dictionary-katakana.ts', {
  katakanaWords: katakanaWords.join(' '),
  katakanaPlaces: katakanaPlaces.join(' '),
});
