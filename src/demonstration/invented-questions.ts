import type { QuestionKind } from '#questions/question-status';

/** One thread as it went: day and time, who wrote (of the cast), what. The first is the question. */
export interface QuestionStory {
  readonly kind: QuestionKind;
  readonly lessonId: string | null;
  readonly texts: readonly (readonly [day: string, time: string, who: string, text: string])[];
  readonly faq?: { readonly on: string; readonly by: string; readonly question: string; readonly answer: string };
}

export const inventedQuestions: readonly QuestionStory[] = [
  {
    kind: 'content',
    lessonId: 'B2-L04',
    texts: [
      [
        '2026-11-05',
        '12:40',
        'trainee1',
        '会社を辞めた方が、辞めてから14日を過ぎて窓口に来ました。「もう遅いから届けないほうがよいのでは」と尋ねられ、答えに迷いました。過ぎてからでも届けてよいのでしょうか。',
      ],
      [
        '2026-11-06',
        '17:20',
        'trainer1',
        '過ぎていても、気づいたその日に届けるように伝えてください。届けないままにするほうが、あとの申請で不利になるおそれがあります。遅れた理由を一緒に整理し、個別の見通しは地方出入国在留管理局に確かめるよう案内します。窓口で「大丈夫です」と約束しないことも大切です。',
      ],
      ['2026-11-07', '20:05', 'trainee1', 'ありがとうございます。遅れた理由を書く紙は、決まった様式がありますか。'],
      [
        '2026-11-09',
        '10:10',
        'trainer2',
        '決まった様式はありません。事実を短く書けば足ります。教材の「遅れていたら」の節も読んでみてください。',
      ],
    ],
    faq: {
      on: '2026-11-10',
      by: 'office',
      question: '14日の届出の期限を過ぎてしまった方には、どう案内すればよいですか。',
      answer:
        '過ぎていても、気づいた日に届けるように案内します。遅れた理由は事実を短く書けば足り、決まった様式はありません。見通しについては約束せず、地方出入国在留管理局に確かめます。',
    },
  },
  {
    kind: 'content',
    lessonId: 'A1-L05',
    texts: [
      [
        '2026-10-14',
        '19:30',
        'trainee1',
        '相談に来た方から、申請書を代わりに書いてほしいと頼まれることがあります。どこまでがコーディネーターの役割でしょうか。',
      ],
      [
        '2026-10-16',
        '14:00',
        'trainer2',
        '書き方を説明し、必要な書類を一緒に確かめるところまでです。報酬を得て書類を作ることは、行政書士などの資格のある方の仕事です。つなぐ先を二つ以上示して、選んでいただくのがよいでしょう。',
      ],
    ],
    faq: {
      on: '2026-10-19',
      by: 'trainer2',
      question: '申請書を代わりに書いてほしいと頼まれたときは、どうしますか。',
      answer:
        '書き方の説明と、書類を一緒に確かめるところまでにします。書類の作成は資格のある方の仕事です。つなぐ先を二つ以上示し、本人に選んでいただきます。',
    },
  },
  {
    kind: 'content',
    lessonId: 'B3-L02',
    texts: [
      [
        '2026-11-20',
        '12:55',
        'trainee1',
        '在留期限を過ぎた方が、家族に知られずに相談したいと言っています。どのような順番で話を聞けばよいでしょうか。教材の例は、家族と一緒に来た場合でした。',
      ],
    ],
  },
  {
    kind: 'technical',
    lessonId: null,
    texts: [
      [
        '2026-11-16',
        '09:15',
        'trainee2',
        '職場のパソコンで実践記録を書いていると、途中で画面が閉じることがあります。書いた内容は残っていましたが、別の人の画面に出てしまうことはありませんか。',
      ],
    ],
  },
  {
    kind: 'procedure',
    lessonId: null,
    texts: [
      [
        '2026-11-11',
        '16:45',
        'trainee3',
        '集合研修の二日目の午後に、窓口の当番が重なりました。半日だけ欠席した場合、補講はありますか。',
      ],
      [
        '2026-11-12',
        '11:30',
        'office',
        '補講の日を設けます。日程が決まりましたら、ホームに表示し、メールでもお知らせします。当番の調整に文書が必要なときは、事務局から所属機関にお送りします。',
      ],
    ],
  },
];
