import { addDays } from '#platform/clock/clock';
import type { PlannedRow } from '#practice/planned-evidence.entity';

const own = { way: 'own' as const, reason: '', simulation: null };
const consultation = { ...own, duty: 'consultation' as const };

/** The plan of a sheet that begins on a day and lasts some: what each entry will show, by when, and how. */
export const inventedPlan = (startsOn: string, days: number): PlannedRow[] => [
  {
    ...{
      ...consultation,
      position: 1,
      kind: 'deep',
      competencies: ['K1', 'K3', 'K4'],
      dueOn: addDays(startsOn, Math.floor(days * 0.75)),
    },
    shownBy: '支援計画と、二週間後に確かめた結果の記録。助言者の確認。',
  },
  {
    ...{
      ...consultation,
      position: 2,
      kind: 'short',
      competencies: ['K2', 'K4'],
      dueOn: addDays(startsOn, Math.floor(days * 0.34)),
    },
    shownBy: '聴き取りの順番と、伝わったかを確かめた言い直しの記録。',
  },
  {
    ...{
      ...consultation,
      position: 3,
      kind: 'short',
      competencies: ['K1'],
      dueOn: addDays(startsOn, Math.floor(days * 0.5)),
    },
    shownBy: '期限と根拠を確かめた記録。',
  },
  {
    ...{
      ...consultation,
      position: 4,
      kind: 'short',
      competencies: ['K3'],
      dueOn: addDays(startsOn, Math.floor(days * 0.92)),
    },
    shownBy: '同意を得てつないだ先からの返事。',
  },
  {
    ...{ ...own, position: 5, kind: 'preventive', duty: 'preventive', competencies: ['K2', 'K4'] },
    ...{ dueOn: addDays(startsOn, Math.floor(days * 0.84)), shownBy: '説明会の資料と、翌月の問い合わせの数。' },
  },
];

/** The same at a window that one person holds alone: two lines come about in another way. */
export const planOfLoneWindow = (startsOn: string, days: number): PlannedRow[] =>
  inventedPlan(startsOn, days).map((row) => {
    if (row.position === 1)
      return {
        ...row,
        way: 'outside_supervisor',
        reason: '窓口は私一人で、同席して助言できる人が職場にいません。隣の市の相談員に月二回助言をもらいます。',
      };
    if (row.position === 3)
      return {
        ...row,
        way: 'simulated',
        simulation: 'fifteen-days-after',
        reason: '相談は月に二、三件で、在留期限に関わる相談が期間内に来る見込みがありません。',
      };
    return row;
  });
