/** Sentences that invented people write. None of them describes a real case. */
export const motivations = [
  '相談の背景にある在留の問題に気づけず、後から気づいて悔やんだことがあります。全体を見通して支援する力をつけたいです。',
  '関係機関へつないだ後の結果を確かめる仕組みが、私の窓口にはありません。つなぐ技術を学び、窓口全体に広げたいです。',
  '母語で話せる相談員として頼られますが、複雑な相談を一人で抱えがちです。順序を立てて、ほかの機関と一緒に解決したいです。',
  '予防的支援として、転入した方への説明会を続けています。内容を見直し、困りごとが大きくなる前に届く形にしたいです。',
  'やさしい日本語と通訳の使い分けに迷うことが多く、相談者の自己決定を支える面接の方法を基礎から学びたいです。',
];

export interface InventedCase {
  readonly title: string;
  readonly topics: readonly string[];
  readonly language: string;
  readonly interpretation:
    | 'staff_bilingual'
    | 'interpreter_in_person'
    | 'isa_phone'
    | 'other_phone_video'
    | 'device_app'
    | 'plain_japanese'
    | 'none';
  readonly partners: readonly string[];
  readonly situation: string;
  readonly action: string;
  readonly outcome: string;
  readonly reflection: string;
  readonly ageBand: string;
  readonly household: string;
  readonly urgency: string;
  readonly splitInto: string;
  /** What was done, with which kind of body, and how it was handed over. */
  readonly steps: readonly (readonly [what: string, partner: string, handover: string])[];
  readonly ethicalPoint: string;
  readonly nextStep: string;
  /** Which sentences show which indicators: the field, and the place of the sentence in it. */
  readonly shows: readonly (readonly [
    field: 'situation' | 'action' | 'outcome',
    place: number,
    indicators: readonly string[],
  ])[];
}

export const deepCases: readonly InventedCase[] = [
  {
    title: '離職と在留期間の更新が重なった相談',
    topics: ['T01', 'T03', 'T15'],
    language: 'vi',
    interpretation: 'isa_phone',
    partners: ['immigration_bureau', 'job_centre', 'municipal_office'],
    situation:
      '契約の終了を告げられた方が、在留期間の満了を二か月後に控えて来所した。家賃の支払いも遅れ始めており、本人は「何から話せばよいか分からない」と話した。',
    action:
      '在留カードと雇用契約書を一緒に読み、期限のあるものから順に並べた。届出の期限を確かめたうえで、求職と生活の相談先を本人と選び、同意を得て要点を引き継いだ。',
    outcome:
      '届出は期限内に済み、求職の相談につながった。二週間後に電話で確かめ、家賃は分割の相談がまとまったと聞いた。',
    reflection:
      '先に制度を説明しようとして、本人の不安を聴く時間が短くなった。次は、最初の十分間は聴くことに使いたい。',
    ageBand: 'thirties',
    household: 'with_children',
    urgency: 'weeks',
    splitInto: '在留期間の更新（二か月後）\n離職の届出\n家賃の支払いの遅れ\n次の仕事',
    steps: [
      ['在留カードと雇用契約書を一緒に読んだ', '', ''],
      ['届出の期限と更新に要る書類を確かめた', 'immigration_bureau', 'information'],
      ['同意を得て、求職の相談を予約した', 'job_centre', 'introduced'],
      ['家賃の相談に付き添った', 'municipal_office', 'accompanied'],
    ],
    ethicalPoint: '前の勤め先に連絡してよいかを、本人に確かめてから動いた。',
    nextStep: '更新の申請が済んだかを、満了の一か月前に電話で確かめる。',
    shows: [
      ['action', 0, ['K1-1', 'K3-2']],
      ['action', 1, ['K1-2', 'K4-2']],
      ['outcome', 1, ['K4-3']],
    ],
  },
  {
    title: '離婚の話し合いと子どもの就学が重なった相談',
    topics: ['T12', 'T08', 'T01'],
    language: 'pt',
    interpretation: 'interpreter_in_person',
    partners: ['legal_aid', 'school_board', 'immigration_bureau'],
    situation:
      '離婚を切り出された方が、子どもの学校と自分の在留の見通しを心配して来所した。通訳を交えて話すうち、家計の管理をすべて相手に任せていたことが分かった。',
    action:
      '安全を確かめ、離婚、子ども、在留、家計の四つに分けて書き出した。在留については断定せず、法律相談と地方出入国在留管理局に確かめる事柄を一緒に整理した。',
    outcome:
      '法律相談の予約が取れ、学校には本人の同意を得て状況を伝えた。数日後の面談で、本人が自分の言葉で次の予定を話した。',
    reflection: '通訳の方と事前に五分話したことで、面接の進め方がそろった。今後も必ず行う。',
    ageBand: 'thirties',
    household: 'with_children',
    urgency: 'days',
    splitInto: '安全の確認\n離婚の話し合い\n子どもの就学\n在留の見通し\n家計',
    steps: [
      ['安全を確かめ、四つに分けて書き出した', '', ''],
      ['法律相談の予約を一緒に取った', 'legal_aid', 'introduced'],
      ['学校と三者で話した', 'school_board', 'joint_meeting'],
      ['在留について確かめる事柄をまとめて渡した', 'immigration_bureau', 'information'],
    ],
    ethicalPoint: '配偶者に相談したことが伝わらないよう、連絡の方法と時間を本人と決めた。',
    nextStep: '三週間後の面談で、法律相談の結果を聴く。',
    shows: [
      ['action', 0, ['K3-1', 'K3-2']],
      ['action', 1, ['K1-3', 'K4-1']],
      ['outcome', 0, ['K4-2']],
    ],
  },
];

export const shortCases: readonly InventedCase[] = [
  {
    title: '国民健康保険の督促状についての相談',
    topics: ['T04'],
    language: 'ne',
    interpretation: 'device_app',
    partners: ['municipal_office'],
    situation: '督促状の意味が分からず、封を切らずに数か月分を持って来所した。',
    action: '届いた順に並べ、金額と期限を一緒に確かめ、担当課で分割の相談ができるよう同行した。',
    outcome: '分割の納付が決まり、次に届く封筒の見分け方を本人が説明できた。',
    reflection: '翻訳機だけに頼らず、紙に数字を書くと伝わりやすかった。',
    ageBand: 'twenties',
    household: 'dormitory',
    urgency: 'weeks',
    splitInto: '',
    steps: [['分割の相談に同行した', 'municipal_office', 'accompanied']],
    ethicalPoint: '',
    nextStep: '次の封筒が届く月に、読めたかを尋ねる。',
    shows: [['action', 0, ['K2-3', 'K4-2']]],
  },
  {
    title: '未払いの残業代についての相談',
    topics: ['T03'],
    language: 'my',
    interpretation: 'isa_phone',
    partners: ['labour_bureau'],
    situation: '残業の時間と給与明細が合わないと、同僚と二人で来所した。',
    action: '本人が付けていた記録と明細を表にし、労働の専門の相談窓口に電話で確かめた。',
    outcome: '相談の予約につながり、必要な資料を本人がそろえられた。',
    reflection: '会社を責める言い方にならないよう、事実を順に確かめた。',
    ageBand: 'twenties',
    household: 'shared',
    urgency: 'weeks',
    splitInto: '',
    steps: [['記録と明細を表にして、電話で確かめた', 'labour_bureau', 'introduced']],
    ethicalPoint: '会社に名前を伝えるかどうかは、本人たちが決めるまで待った。',
    nextStep: '',
    shows: [['action', 0, ['K1-5', 'K4-1']]],
  },
  {
    title: '子どもの予防接種の案内についての相談',
    topics: ['T06', 'T07'],
    language: 'en',
    interpretation: 'plain_japanese',
    partners: ['public_health'],
    situation: '転入の後、予防接種の予診票が届かないと相談があった。',
    action: '母子健康手帳を一緒に見て、保健センターに確かめ、予約の電話をそばで見守った。',
    outcome: '予診票が届き、本人が一人で予約できた。',
    reflection: 'やさしい日本語で書いた手順を渡したことがよかった。',
    ageBand: 'thirties',
    household: 'with_children',
    urgency: 'weeks',
    splitInto: '',
    steps: [['予約の電話をそばで見守った', 'public_health', 'accompanied']],
    ethicalPoint: '',
    nextStep: '次の接種の時期を、本人が自分で確かめられるかを見る。',
    shows: [['action', 0, ['K2-3', 'K4-2']]],
  },
  {
    title: '賃貸住宅の退去費用についての相談',
    topics: ['T11', 'T16'],
    language: 'zh',
    interpretation: 'staff_bilingual',
    partners: ['consumer_centre'],
    situation: '退去のときに高額な費用を請求されたと相談があった。',
    action: '契約書と写真を確かめ、消費生活センターに本人と一緒に電話した。',
    outcome: '費用の内訳を求めることになり、減額の話し合いが始まった。',
    reflection: '契約書の言葉を一つずつ確かめることが、本人の自信につながった。',
    ageBand: 'forties',
    household: 'couple',
    urgency: 'days',
    splitInto: '',
    steps: [['本人と一緒に電話した', 'consumer_centre', 'joint_meeting']],
    ethicalPoint: '',
    nextStep: '',
    shows: [['action', 0, ['K4-1', 'K3-3']]],
  },
];

export const preventiveCase: InventedCase = {
  title: '転入した方への生活説明会',
  topics: ['T02', 'T10'],
  language: 'ja',
  interpretation: 'plain_japanese',
  partners: ['municipal_office', 'intl_association'],
  situation: '転入の届出に来た方から、ごみ、税、災害についての同じ質問が続いていた。',
  action: '関係する課と三十分の説明会を企画し、やさしい日本語の資料を作って行った。',
  outcome: '十四人が参加し、翌月の同じ質問は半分になった。',
  reflection: '参加できない時間帯の人に届く方法を、次に考えたい。',
  ageBand: 'several',
  household: '',
  urgency: 'calm',
  splitInto: '',
  steps: [
    ['同じ質問の数を一か月分数えた', '', ''],
    ['関係する課と資料を作った', 'municipal_office', 'joint_meeting'],
    ['協会の教室で案内した', 'intl_association', 'information'],
  ],
  ethicalPoint: '',
  nextStep: '夜と日曜の回を一度試す。',
  shows: [
    ['situation', 0, ['K4-4']],
    ['action', 0, ['K4-5', 'K2-3']],
  ],
};

export const sheetTexts = {
  situation: '私の窓口では、相談が一度で終わらないとき、次の約束や結果の確認が相談員の記憶に任されています。',
  goal: '複数の分野にまたがる相談を分けて整理し、期限の早いものから順に、同意を得て関係機関へつなぎ、結果を確かめるところまで行います。',
  plannedEvidence: '深く関わる相談を一件、短い相談を三件、予防的支援を一件記録し、支援計画と引継ぎの要点を示します。',
};

export const reportTexts = {
  title: '期限から順序を立て、結果を確かめる支援の実践',
  course:
    '相談を在留、生活、仕事に分けて書き出し、期限の早いものから順に取り組みました。関係機関へは本人の同意を得て要点だけを伝え、二週間後に結果を確かめました。',
  outcome: '相談者は自分の言葉で次の予定を話せるようになり、窓口では結果を確かめる日を記録に残す習慣ができました。',
  learning:
    '断定せずに確かめること、本人が選べるように示すことの大切さを学びました。通訳との打合せと、引継ぎの様式を窓口全体で使うことが次の課題です。',
};

/** What the second version of the report that came back says anew. */
export const mendedReport = {
  course:
    '相談を在留、生活、仕事に分けて書き出し、期限の早いものから順に取り組みました。関係機関へつなぐ前に、誰に何を伝えるかを紙に書いて本人と確かめ、署名をもらってから要点だけを伝えました。会社に知らせるかどうかは本人が決めるまで待ち、二週間後に結果を確かめました。',
  learning:
    '断定せずに確かめること、本人が選べるように示すことの大切さを学びました。迷ったときに一人で決めず、上司と十五分話す時間を取るようにしました。通訳との打合せと、引継ぎの様式を窓口全体で使うことが次の課題です。',
};
export const answerToEthics =
  '同意をどのように得たかを、取り組みの経過に書き足しました。伝える相手と範囲を紙に書いて本人と確かめたこと、会社への連絡を本人が決めるまで待ったことです。';
export const attachedGuide = {
  name: '引継ぎの手順.txt',
  text: '引継ぎの手順\n\n1. 伝える相手と目的を本人に説明する。\n2. 伝える範囲を一緒に書き出す。\n3. 本人が確かめてから連絡する。\n4. 二週間後に、本人と連携先の両方に結果を尋ねる。\n',
};

export const approvalComment = '目標と証拠の結びつきが分かります。期限の確かめ方を記録に残してください。';
export const returnComment = '証拠にする相談が一つに偏っています。予防的支援の計画を具体的に書いてください。';
export const observationEvidence = '事実と推測を分けて問いを立て、連携先の順序を班に提案した。';
export const panelMinutes = '各能力の証拠と要件の充足を確認し、認証を相当と認めた。';

/** What a trainee says about two entries that are nearly the same. */
export const likeAnotherEntry =
  '同じ制度についての別の方からの相談です。聞き取りの順序が同じため、書き方が似ました。日と言語はそれぞれ別です。';

/** What somebody wrote on a phone between two consultations. */
export const capturedSentence =
  '保険料の督促状を三通持って来所。引っ越した後の住所に届いていなかった。分割の相談につないだ。';
