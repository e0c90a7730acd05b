import type { KindOfContent } from './compare-documents.js';

/** What `bin/curriculum publish` says to authors, beside the words of the checks. */
export const publishingWords = {
  published: (number: number) => `第${number}版を公開しました。`,
  known: (number: number) => `同じ内容が、第${number}版として公開されています。新しい版は作りませんでした。`,
  older: (number: number, newest: number) =>
    `同じ内容が、第${number}版として公開されています。新しい版は作らず、第${newest}版が最新のままです。この内容に戻すときは、programme.yaml の edition を新しい名前にして公開してください。`,
  hash: (hash: string) => `ハッシュ: ${hash}`,
  refused: (problems: number) => `公開しませんでした。問題が${problems}件あります。前の版がそのまま使われます。`,
  first: '比べる前の版はありません。',
  since: (number: number) => `第${number}版からの違い:`,
  same: '違いはありません。',
  difference: (kind: KindOfContent, what: string) => `  ${kinds[kind]}: ${what}`,
  added: (count: number, ids: string) => `追加 ${count}（${ids}）`,
  removed: (count: number, ids: string) => `削除 ${count}（${ids}）`,
  changed: (count: number, ids: string) => `変更 ${count}（${ids}）`,
  more: (count: number) => `ほか${count}件`,
  uses: '各版で学ぶ人:',
  use: (number: number, cohorts: string, enrolled: number, active: number) =>
    `  第${number}版: 受講者 ${enrolled}人（うち受講中 ${active}人）${cohorts ? ` ${cohorts}` : ''}`,
};

const kinds: Readonly<Record<KindOfContent, string>> = {
  subjects: '科目',
  lessons: 'レッスン',
  questions: '問題',
  tests: 'テストの組み立て',
  settings: '研修の設定',
  criteria: '課題レポートの観点',
  observation: '観察の項目',
  forms: '実践の様式',
  indicators: '能力の指標',
  packs: '事例パック',
  simulations: '模擬相談',
  towns: 'つなぐ演習',
  rewritings: 'やさしい日本語の演習',
  examples: '採点の見本',
  references: '出典',
  terms: '用語',
  changes: '制度の変更',
  frame: '全体の構成',
};
