/** What `bin/curriculum check` says to authors: what is wrong and what to do. The tool's only words, in one place. */
const limits = (min: number, max: number, unit: string) => (min === max ? `${min}${unit}` : `${min}～${max}${unit}`);
const names = (values: readonly string[]) => values.map((value) => `「${value}」`).join('、');

export const say = {
  // files
  noFile: 'ファイルがありません。作るか、参照を消してください。',
  notAFile: '普通のファイルではありません。リンクやフォルダーではなく、ファイルを置いてください。',
  tooLarge: (size: number) => `ファイルが大きすぎます（${Math.ceil(size / 1000)} KB）。1 MB 以下に分けてください。`,
  notUtf8: '文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。',
  unused: 'どこからも使われていません。名前を確かめるか、消してください。',
  yaml: (fault: string) => `YAML として読めません。字下げと引用符を確かめてください（${fault}）。`,
  noAlias: 'YAML の別名（*名前）は使えません。内容をそのまま書いてください。',
  sameAsFile: (id: string, wanted: string) =>
    `id「${id}」がファイルやフォルダーの名前と合いません。「${wanted}」にしてください。`,

  // values
  textWanted: '文字列が必要です。「: 」「#」「{」を含むときは引用符で囲んでください。',
  length: (length: number, min: number, max: number) => `${length}字です。${limits(min, max, '字')}にしてください。`,
  form: (value: string, like: string) => `「${value}」は形が違います。${like}のように書いてください。`,
  numberWanted: (min: number, max: number) => `${limits(min, max, '')}の数を書いてください。`,
  wholeWanted: (min: number, max: number) => `${limits(min, max, '')}の整数を書いてください。`,
  boolWanted: 'true か false を書いてください。',
  oneOf: (value: string, values: readonly string[]) =>
    `「${value}」は使えません。${names(values)}のどれかにしてください。`,
  listWanted: '一覧（行の初めに「- 」）で書いてください。',
  mapWanted: '「名前: 値」の形で書いてください。',
  count: (count: number, min: number, max: number) => `${count}個あります。${limits(min, max, '個')}にしてください。`,
  twice: '同じものが二度あります。一つにしてください。',
  unknownKey: (key: string, known: readonly string[]) =>
    `「${key}」という項目はありません。使えるのは${names(known)}です。`,
  missing: (key: string) => `「${key}」がありません。書き足してください。`,
  idTwice: (id: string) => `id「${id}」は別の所でも使われています。新しい id にしてください。`,
  date: '2026-11-01 のような実在の日付',
  url: 'https://… のようなアドレス',

  // references between files
  unknownTerm: (id: string) => `用語「${id}」がありません。glossary/${id}.yaml を作るか、id を直してください。`,
  unknownReference: (id: string) => `出典「${id}」がありません。references/${id}.yaml を作るか、id を直してください。`,
  unknownIndicator: (id: string) => `指標「${id}」は competencies.yaml にありません。`,
  unknownCompetency: (id: string) => `能力「${id}」は competencies.yaml にありません。`,
  unknownGroup: (id: string) => `科目群「${id}」は programme.yaml にありません。`,
  unknownLesson: (id: string) => `レッスン「${id}」はこの科目にありません。`,
  unknownLessonOfAll: (id: string) =>
    `レッスン「${id}」がありません。1-learning にあるレッスンの id を書いてください。`,
  unknownTopic: (id: string) => `分野「${id}」は code-lists/topics.yaml にありません。`,
  foreignCompetency: (id: string) => `指標が別の能力のものです。「${id}」の指標を選んでください。`,
  notWeighted: (id: string) =>
    `科目の competencies に「${id}」の重みがありません。重みを足すか、指標を直してください。`,

  // wording
  bareKanji: (kanji: string) => `読みのない漢字があります（${kanji}）。{漢字|かんじ} の形で読みを付けてください。`,
  badReading: (reading: string) => `読み「${reading}」はかなで書いてください。`,
  characters: (count: number, min: number, max: number) =>
    `本文が${count}字です。${limits(min, max, '字')}にしてください。`,
  words: (count: number, min: number, max: number) => `英文が${count}語です。${limits(min, max, '語')}にしてください。`,
  minutes: (minutes: number, low: number, high: number) =>
    `${minutes}分は本文の量に合いません。${limits(low, high, '分')}にしてください。`,
  subjectMinutes: (minutes: number, least: number) =>
    `科目の${minutes}分は、レッスンと確認問題の合計（${least}分）より短いです。`,
  rawHtml: (tag: string) => `HTML（${tag}）は書けません。タグを消してください。`,
  markdown: (kind: string) =>
    `この書き方（${kind}）は使えません。段落、##、###、一覧、**強調**、引用、表、リンクだけにしてください。`,
  startsWithHeading: '最初の行を「## 見出し」にしてください。',
  noHeading: 'ここでは見出しを使えません。',
  sections: (count: number) => `「##」の節が${count}個です。3～6個にしてください。`,
  emptySection: '節に本文がありません。',
  strongOpen: '「**」が閉じていません。同じ行の中で閉じてください。',
  link: (href: string) => `リンク「${href}」は使えません。http(s) のアドレスにしてください。`,
  imageSyntax: '図は一行に ![figure-○○.svg] とだけ書き、説明は lesson.yaml の figures に書いてください。',
  unknownFigure: (file: string) =>
    `図「${file}」は lesson.yaml の figures にありません。alt とともに書き足してください。`,
  filmLength: (seconds: number) => `動画の長さは${seconds}秒です。seconds を合わせてください。`,
  filmBroken: 'MP4の動画として読めません。',
  chapterOrder: '章は0秒から始め、順に並べ、動画の長さの中に収めてください。',
  figureNotPlaced: (file: string) => `図「${file}」が本文に置かれていません。![${file}] の行を入れてください。`,
  svg: (what: string) => `SVG に使えないものがあります（${what}）。図形と文字だけにしてください。`,
  svgBroken: (near: string) => `SVG の書き方が壊れています（「${near}」の近く）。`,

  // questions
  answerRange: (answer: number, count: number) => `正答${answer}は選択肢（1～${count}）にありません。`,
  allRight: 'すべての選択肢が正答です。誤りの選択肢を入れてください。',
  sameRight: '組合せの右側に同じものがあります。右側と distractors はすべて違うものにしてください。',
  finalOnly: 'final-test の問題は、確認問題（quiz）と兼ねられません。uses を直してください。',
  tooFewItems: (use: string, count: number, least: number) =>
    `「${use}」に使う問題が${count}問です。${least}問以上にしてください。`,
  lessonItems: (lesson: string, count: number) =>
    `レッスン「${lesson}」の問題が${count}問です。2問以上にしてください。`,
  blueprintShort: (test: string, subject: string, count: number, wanted: number) =>
    `「${test}」の設計では科目${subject}から${wanted}問必要ですが、${count}問しかありません。問題を足すか、設計を直してください。`,
  blueprintUnmet: (test: string, what: string, attempt: number) =>
    `「${test}」の${attempt}回目で、${what}が設計の数に足りません。問題を足すか、設計を直してください。`,
  items: '問題数',
  ofCompetency: '能力',
  ofDifficulty: '難しさ',
  blueprintSum: 'perSubject の合計が items を超えます。items を増やしてください。',
  untaught: (indicator: string) => `指標「${indicator}」を扱うレッスンがありません。`,
  unpractised: (indicator: string) => `指標「${indicator}」が、実践のルーブリックにも観察票にもありません。`,
  untested: (indicator: string) => `指標「${indicator}」を問う問題がありません。`,

  // rubric
  anchors: '段階1～5の記述を、順に一つずつ書いてください。',

  // cases, simulated consultations, the town, rewriting, examples for markers
  unknownPartner: (code: string) => `連携先の種類「${code}」は code-lists/partner-types.yaml にありません。`,
  unknownLanguage: (code: string) => `言語「${code}」は code-lists/languages.yaml にありません。`,
  unknownMeans: (code: string) => `通訳の方法「${code}」は code-lists/interpretation-means.yaml にありません。`,
  timetable: (sum: number, minutes: number) =>
    `進め方の合計は${sum}分です。minutes（${minutes}分）と合うように直してください。`,
  unknownScene: (id: string) => `場面「${id}」がありません。scenes に書くか、id を直してください。`,
  unknownState: (name: string) => `「${name}」は state にありません。state に書くか、名前を直してください。`,
  stateRange: (name: string) => `「${name}」の start は min 以上 max 以下に、min は max より小さくしてください。`,
  stateIdle: (name: string) =>
    `「${name}」は、effects で動き、at_least か at_most で問われなければなりません。使うか、消してください。`,
  sceneUnreachable: (id: string) => `場面「${id}」には、どう選んでもたどり着けません。道を作るか、消してください。`,
  choiceNeverOpen: 'この選択肢は、どう進んでも選べません。when を直すか、消してください。',
  routeNeverTaken: (to: string) => `「${to}」へ進む道は、どう進んでも使われません。条件を直すか、消してください。`,
  noWayOut: (id: string, state: string) =>
    `場面「${id}」から終わりに行けないことがあります（${state}）。選択肢か道を足してください。`,
  goodEndings: (count: number) => `よい終わり（quality: good）が${count}つです。2つ以上にしてください。`,
  interpretationChoice: '話し方を選ぶ場面（interpretation）がありません。2つ以上の方法から選べるようにしてください。',
  tooManyPositions: '場面と state の組合せが多すぎて確かめられません。state の幅を小さくしてください。',
  unknownBody: (id: string) => `機関「${id}」は bodies にありません。書くか、id を直してください。`,
  bodyTwice: (id: string) => `機関「${id}」が一つの答えに二度あります。一つにしてください。`,
  bodyIdle: (id: string) => `機関「${id}」は、どの家族の答えにも出てきません。使うか、消してください。`,
  orderHole: 'order は1から順に、抜けのないように書いてください（同じ番号は同時に進めるもの）。',
  pointMissing: (point: string) =>
    `解答例に「${point}」のしるし（signs）が見つかりません。解答例か signs を直してください。`,
  qualityMissing: (kind: string) => `「${kind}」の例がありません。weak、fair、good を一つ以上書いてください。`,
  unknownCriterion: (id: string) => `観点「${id}」は rubric.yaml にありません。`,
  quoteMissing: '引用が例文の中に見つかりません。例文の言葉をそのまま書いてください。',
  levelOfQuality: 'weak は段階1～2、fair は3、good は4～5にしてください。',
  foreignMarks: (id: string) => `この例には、能力「${id}」の観点での評価がありません。書き足してください。`,

  // the tool itself
  good: (subjects: number, planned: number, lessons: number, questions: number) =>
    `よし: ${subjects}科目（ほかに準備中${planned}科目）、${lessons}レッスン、${questions}問。直す所はありません。`,
  reportReading:
    '読みやすさ: レッスン、字数、分、一文の字数、漢字の割合、やさしい日本語の一文の字数、一文の漢字の最多数',
  reportCoverage:
    '指標の扱い: 指標、教える（レッスン数）、実践する（ルーブリックと観察票）、問う（問題数）、事例と演習（件数）',
  reportQuestions: '問題: 科目、全体、quiz、check-test、final-test、難しさ1、2、3',
  bad: (count: number) => `直す所が${count}か所あります。`,
} as const;
