import { both } from '../charts/both.js';
import { levelDistribution } from '../charts/level-bars.js';
import { levelIntervals } from '../charts/level-intervals.js';
import { planAndPace } from '../charts/plan-and-pace.js';
import { prefectureTiles } from '../charts/prefecture-tiles.js';
import { progressToTarget } from '../charts/progress-to-target.js';
import { stageFunnel } from '../charts/stage-funnel.js';
import { tileMap } from '../charts/tile-map.js';

const MONTH = 30 * 86_400_000;
const START = Date.UTC(2025, 3, 1);
const CUMULATIVE = [0, 4, 12, 24, 33, 46, 60, 78, 84, 96, 110, 128, 150, 187];
const AHEAD = [0, 1, 2, 3, 4];
const COMPETENCIES = ['K1', 'K2', 'K3', 'K4'];
const words = (id: string) => ({ id: `sample-${id}`, title: id, desc: id });

/** One picture of each kind, with numbers only: the gallery has no words of its own in the source. */
export function chartSamples(): object {
  return {
    funnel: both((variant) => stageFunnel(words('funnel'), [412, 338, 267, 229, 187].map(stage), variant)),
    levels: both((variant) => levelDistribution(words('levels'), COMPETENCIES.map(distribution), variant)),
    person: both((variant) => levelIntervals(words('person'), COMPETENCIES.map(person), variant)),
    map: both((variant) => tileMap(words('map'), Object.keys(prefectureTiles).map(tile), [1, 3, 6, 12], variant)),
    progress: both((variant) => progressToTarget(words('progress'), progress(), variant)),
    plan: both((variant) => planAndPace(words('plan'), plan(), variant)),
    legend: [0, 1, 3, 6, 12].map((from, step) => ({ swatch: `c-step-${step}`, label: `${from}–` })),
  };
}

const stage = (count: number, index: number) => ({
  label: `${index + 1}`,
  count,
  countText: String(count),
  shareText: index === 0 ? '' : '82%',
});
const distribution = (label: string, index: number) => ({
  label,
  counts: [2, 3 + index, 18, 40, 26, 8],
  countTexts: ['2', String(3 + index), '18', '40', '26', '8'],
});
const person = (label: string, index: number) => ({
  label,
  level: index + 2,
  low: index + 1,
  high: Math.min(5, index + 3),
  levelText: `${index + 2} / 5`,
  expected: 4,
});
const tile = (code: string, index: number) => ({
  code,
  name: code,
  count: (index * 7) % 19,
  countText: String((index * 7) % 19),
});

function plan() {
  const at = (month: number) => START + month * MONTH;
  return {
    ...{ from: at(0), now: at(1), due: at(2), total: 600 },
    done: [0, 80, 140, 260].map((value, index) => ({ at: at(index / 3), value })),
    forecast: { earliest: at(1.9), latest: at(2.3) },
    ...{ dueText: '2026-12-05', nowText: '260', totalText: '600', planText: '1 : 1' },
    ticks: [0, 1, 2].map((month) => ({ at: at(month), label: `+${month}` })),
  };
}

function progress() {
  const ahead = AHEAD.map((month) => ({
    at: START + (13 + month) * MONTH,
    low: 187 + 11 * month,
    lowInner: 187 + 17 * month,
    middle: 187 + 22 * month,
    highInner: 187 + 28 * month,
    high: 187 + 34 * month,
  }));
  return {
    points: CUMULATIVE.map((value, month) => ({ at: START + month * MONTH, value })),
    target: 300,
    targetText: '300',
    nowText: '187',
    unitText: '',
    ticks: [0, 4, 8, 12, 16].map((month) => ({ at: START + month * MONTH, label: `+${month}` })),
    forecast: { points: ahead, lowText: '231', middleText: '276', highText: '322' },
  };
}
