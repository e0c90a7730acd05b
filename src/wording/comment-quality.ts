/** How useful a comment is to whoever reads it. */
export interface CommentQuality {
  /** 0 nothing, 1 something general, 2 what it is about, 3 the words it rests on. */
  readonly evidence: 0 | 1 | 2 | 3;
  /** Whether it says what to do next. */
  readonly suggestion: 0 | 1;
  /** Whether the suggestion follows from what was seen. */
  readonly link: 0 | 1;
}

/** Words of the text in brackets, long enough not to be a single term. */
const QUOTED = /[「『][^」』]{6,}[」』]/u;
/** Where in the work, or which piece of it. */
const PLACED =
  /(?:[一二三四五六七八九十\d]+(?:つ目|件目|段落目|番目)|場面|部分|ところ|経過|段落|事例|記録|計画|結果|背景|引継ぎ|面談|面接|説明会|打ち合わせ|相談(?:では|で、|に|の後)|様式|手順|工夫|分担|状況|対応)/u;
/** That something was seen or missed in it, and what. */
const SEEN =
  /(?:書かれて|見えま|見えに|分かりません|分からな|読み取れ|示し|示せ|表れて|ていません|ていない|抜けて|終わって|足りて|入って|つながって|助けに|決めている|確かめて(?:から|い)|分けていて|比べてい|気づき|気づいた|よいです|有効|はっきり|あいまい|影響|出てきます|早い)/u;
/** Praise and greetings that would fit any work. */
const GENERAL = /(?:全体|お疲れ|期待|好感|活躍|勉強になりました|構成|文章|読みやす|この調子|丁寧に)/u;
/** Nothing is said. */
const EMPTY = /^(?:特に|とくに)?(?:なし|ありません|ないです)?[。.]?$/u;
const COURTESY = /^(?:お疲れさまでした|よろしくお願いします|引き続き.*|頑張って.*|次回もこの調子.*)$/u;

const SUGGESTED =
  /(?:(?:て|で)(?:みて)?ください|ましょう|(?:する|書く|加える|示す|残す|補う|入れる|添える|共有する|にする)と|とよい|と、?さらに|はどうでしょう|お勧め|必要があ|に届きます|生かせます|使えます|お願いします)/u;
/** A sentence that goes on from the one before it. */
const GOES_ON =
  /^(?:この|その|ここ|そこ|これ|それ|次は|次に|ただ|しかし|そのため|だから|どの|なぜ|何|だれ|誰|いつ|どう|迷|確かめ|先方|根拠|期限|背景|大事な|大切な)/u;
/** Within one sentence: because of what was seen. */
const BECAUSE = /(?:ので|ため|から|が、|ものの|ことで)/u;
/** What has nothing to do with what stands before it. */
const ASIDE = /^(?:ところで|あわせて|なお|また)/u;

/**
 * Evidence, suggestion and the link between them, by rules on the wording of Japanese comments. The idea is that of the QuAL score: Chan,
 * T. M., Sebok-Syer, S. S., Sampson, C. & Monteiro, S. (2020), The Quality of Assessment of Learning (QuAL) score, Teaching and
 * Learning in Medicine 32, 319–329. `rests`: words of the text stand beside the comment already.
 */
export function commentQuality(comment: string, rests = false): CommentQuality {
  const sentences = comment
    .split(/(?<=[。！？!?\n])/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (sentences.every((one) => EMPTY.test(one))) return { evidence: 0, suggestion: 0, link: 0 };
  const evidences = sentences.map((one) => evidenceIn(one));
  const strongest = Math.max(rests ? 3 : 0, ...evidences) as CommentQuality['evidence'];
  const at = sentences.findIndex((one) => SUGGESTED.test(one) && !/^よろしく|お願いします。?$/u.test(one));
  const suggestion = at >= 0 || sentences.some((one) => SUGGESTED.test(one)) ? 1 : 0;
  const linked = at >= 0 && strongest >= 2 && (rests || isLinked(sentences, evidences, at));
  return { evidence: strongest, suggestion, link: linked ? 1 : 0 };
}

function evidenceIn(sentence: string): CommentQuality['evidence'] {
  if (COURTESY.test(sentence.replace(/[。！]$/u, ''))) return 0;
  if (QUOTED.test(sentence)) return 3;
  if (GENERAL.test(sentence)) return 1;
  return PLACED.test(sentence) && SEEN.test(sentence) ? 2 : 1;
}

function isLinked(sentences: readonly string[], evidences: readonly number[], at: number): boolean {
  const own = sentences[at] ?? '';
  if (ASIDE.test(own)) return false;
  if ((evidences[at] ?? 0) >= 2 && BECAUSE.test(own)) return true;
  // What was seen may stand one sentence further back, with the doubt about it in between.
  const before = Math.max(evidences[at - 1] ?? 0, evidences[at - 2] ?? 0);
  return before >= 2 && (GOES_ON.test(own) || /書|補|加え|添え|確かめ/u.test(own));
}
