import { trusted } from '../templates/trusted.js';
import { chartSamples } from './gallery-charts.js';

/** A component as `/dev/components` shows it: a partial below `components/samples/` and the data it needs. */
export interface GallerySample {
  readonly name: string;
  readonly partial: string;
  readonly context: object;
}

const DAY = '2026-12-06';
const options = ['a', 'b', 'c'].map((value) => ({ value, label: null, note: null }));
const checks = ['a', 'b', 'c'].map((value) => ({ value, label: null, checked: value !== 'c' }));
const levels = ['1', '2', '3', '4'].map((value) => ({ value, label: `K${value}`, note: `K${value}` }));
const pairs = ['1', '2', '3'].map((value) => ({ value, label: value }));
const errors = ['name', 'email'].map((field) => ({
  href: `#sample-${field}`,
  key: 'errors.required',
  labelKey: `gallery.form.${field}`,
  label: null,
}));
const pages = [1, 2, 3].map((page) => ({ label: String(page), href: `#${page}`, current: page === 2 }));
const tracks = ['ja', 'en'].map((lang) => ({
  id: lang,
  src: `/none.${lang}.vtt`,
  lang,
  label: lang,
  standard: lang === 'ja',
}));
const cues = [0, 6, 18].map((seconds) => ({
  seconds,
  clock: `0:${String(seconds).padStart(2, '0')}`,
  text: `K1 ${seconds}`,
}));
const chapters = [0, 18].map((at) => ({
  at,
  clock: `0:${String(at).padStart(2, '0')}`,
  title: { ja: `K${at}`, easy: `K${at}`, en: `K${at}` },
}));
const pieces = (['same', 'removed', 'added', 'same'] as const).map((kind, at) => ({ kind, text: `K${at + 1} ` }));
const bar = trusted(
  '<svg class="watched-bar" viewBox="0 0 100 24" preserveAspectRatio="none" role="img" aria-label="9 / 20" data-bar="44"><rect class="watched-track" width="100" height="24"/><rect class="watched-part" width="43" height="24"/></svg>',
);

const contexts: Readonly<Record<string, object>> = {
  button: {},
  'link-button': {},
  chip: {},
  'copy-button': { code: 'KKH-2026-0187-7F3K' },
  'time-left': { endsAt: '2026-12-06T08:00:00Z', secondsLeft: 2520 },
  readers: {},
  form: { problem: 'not_an_email', day: DAY, options, checks, levels },
  'error-summary': { errors },
  'autosave-state': {},
  'sticky-actions': {},
  'quiz-question': { pairs },
  'rubric-row': { levels },
  filters: { options },
  breadcrumb: {},
  notice: {},
  panel: {},
  'panel-next-action': {},
  'empty-state': {},
  facts: {},
  'row-list': { day: DAY },
  'progress-row': {},
  'stage-steps': { day: DAY },
  'condition-list': {},
  'lesson-list': {},
  'rule-trace': {},
  table: { people: [{ minutes: 1240 }, { minutes: 980 }] },
  'kpi-strip': {},
  figure: chartSamples(),
  timeline: { day: DAY },
  comments: { day: DAY },
  difference: { pieces },
  pagination: { pages },
  pager: {},
  'case-board': {},
  'verify-result': { day: DAY },
  'lesson-player': { tracks, cues, chapters, bar },
};

export const samples: readonly GallerySample[] = Object.entries(contexts).map(([name, context]) => ({
  name,
  partial: `components/samples/${name}`,
  context,
}));
