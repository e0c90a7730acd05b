/** A character as a search sees it: full and half width, large and small letters, katakana and hiragana are the same. */
const folded = (character) =>
  [...character.normalize('NFKC').toLowerCase()].map((one) =>
    one >= 'ァ' && one <= 'ヶ' ? String.fromCharCode(one.charCodeAt(0) - 0x60) : one,
  );
const foldedWord = (word) => [...word.trim()].flatMap(folded);

/** Everywhere in `cue` where `query` is written, or read by the readings over the kanji; as ranges in order. */
export function findIn(cue, query) {
  const wanted = foldedWord(query);
  if (wanted.length === 0) return [];
  const found = [...matches(written(cue), wanted), ...matches(spoken(cue), wanted)];
  found.sort((one, two) => one.compareBoundaryPoints(Range.START_TO_START, two));
  return found.filter(
    (range, index) => index === 0 || range.compareBoundaryPoints(Range.END_TO_START, found[index - 1]) >= 0,
  );
}

function matches(letters, wanted) {
  const found = [];
  for (let at = 0; at + wanted.length <= letters.length; at++) {
    if (!wanted.every((letter, index) => letter === letters[at + index].letter)) continue;
    const range = document.createRange();
    range.setStart(letters[at].node, letters[at].from);
    const last = letters[at + wanted.length - 1];
    range.setEnd(last.node, last.to);
    found.push(range);
    at += wanted.length - 1;
  }
  return found;
}

/** The letters of the text without its readings, each with where it stands. */
function written(cue) {
  return textNodes(cue)
    .filter((node) => !node.parentElement.closest('rt, rp'))
    .flatMap(lettersOf);
}

/** The letters of the text as it is read aloud: a reading stands where its kanji are. */
function spoken(cue) {
  return textNodes(cue)
    .filter((node) => !node.parentElement.closest('rt, rp'))
    .flatMap((node) => {
      const reading = node.parentElement.closest('ruby')?.querySelector('rt')?.textContent;
      return reading
        ? foldedWord(reading).map((letter) => ({ letter, node, from: 0, to: node.length }))
        : lettersOf(node);
    });
}

function lettersOf(node) {
  let at = 0;
  return [...node.data].flatMap((character) => {
    const [from, to] = [at, at + character.length];
    at = to;
    return folded(character).map((letter) => ({ letter, node, from, to }));
  });
}

function textNodes(cue) {
  const walker = document.createTreeWalker(cue, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}
