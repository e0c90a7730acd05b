/** What markers and moderators write. Invented. */
const wholes = [
  '順序の立て方が具体的です。引継ぎの後の確認について、日付まで書かれるとさらによくなります。',
  '本人の言葉が記録されていて、支援の根拠がよく分かります。連携先に何を確かめたかも書いてください。',
  '期限から逆算した計画になっています。うまくいかなかった場合の備えを、次は一つ書いてみてください。',
  '通訳を選んだ理由が書かれています。伝わったかどうかの確かめ方を、もう一歩具体的にしてください。',
] as const;
/** The comment on the whole of a work: not the same from everybody. */
export const markComment = (turn: number): string => wholes[turn % wholes.length] ?? wholes[0];

const quoted = [
  (sentence: string) =>
    `「${sentence}」というところに、考えた順序がよく表れています。次は、ほかの道を選ばなかった理由も書いてください。`,
  (sentence: string) => `「${sentence}」とあり、事実と考えが分かれています。根拠にした資料の日付を添えてください。`,
  (sentence: string) => `「${sentence}」は、本人が選べるように示した場面です。この点が次の段階につながります。`,
] as const;
/** A comment that quotes the sentence it is about. */
export const commentOnQuote = (sentence: string | undefined, turn: number): string =>
  sentence ? (quoted[turn % quoted.length] ?? quoted[0])(sentence.trim()) : '';

const onEthics = [
  '「本人の同意を得て」とありますが、どのように得たかが分かりません。迷った場面と、そのとき誰に相談したかも書いてください。',
  '会社への連絡を本人が選んだことは伝わります。「要点だけを伝えました」の要点を、本人とどう決めたのかを書くと3に届きます。',
] as const;
/** What each of the two markers of the report that comes back says on ethics. */
export const ethicsComment = (turn: number): string => onEthics[turn % onEthics.length] ?? onEthics[0];

/** Why one of two markers proposes the level in the middle. */
export const reconcileReason =
  '二つ目の事例で、期限を調べた根拠が日付とともに書かれています。ただ、見落としへの備えまでは書かれていません。';

/** What the panel says about a sample. */
export const confirmedMarks = '二人の評価と根拠の文が合っています。';
export const strictMarks = '結果を確かめた日付がなく、5の説明には届いていないと読みました。合否は変わりません。';
