import { codeName } from '#curriculum/code-lists';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Choice, Condition, Scene, Simulation } from '#curriculum/simulation';
import type { Language } from '#platform/locale/languages';
import { trusted } from '#platform/templates/trusted';
import { deskPaths } from './curriculum-desk.paths.js';
import { materialHead } from './material-head.js';
import { indicatorsOf, sourcesOf } from './sources.js';

/** A branching consultation laid open: every scene, every choice, what it does and where it leads. */
export function simulationPage(curriculum: PublishedCurriculum, simulation: Simulation, language: Language): object {
  const { summary, minutes, topics, state, scenes, start, debrief, asOf, references, indicators } = simulation;
  const placeOf = new Map(scenes.map((scene, index) => [scene.id, index + 1]));
  const labelOf = new Map(state.map(({ name, label }) => [name, label]));
  const said: Said = { language, place: (id) => placeOf.get(id) ?? 0, label: (name) => labelOf.get(name) ?? name };
  return {
    ...materialHead(simulation.title, language),
    summary,
    lengthInMinutes: minutes,
    topics: topics.map((topic) => codeName('topics', topic, language)),
    indicators: indicatorsOf(curriculum, indicators),
    state,
    scenes: scenes.map((scene) => sceneView(scene, scene.id === start, said)),
    debrief,
    asOf,
    sources: sourcesOf(curriculum, references),
  };
}

interface Said {
  readonly language: Language;
  readonly place: (scene: string) => number;
  readonly label: (state: string) => string;
}

const sceneView = ({ id, html, choices, ending }: Scene, isStart: boolean, said: Said) => ({
  id,
  place: said.place(id),
  isStart,
  body: trusted(html),
  choices: choices.map((choice) => choiceView(choice, said)),
  ending,
});

const choiceView = (choice: Choice, said: Said) => ({
  text: choice.text,
  quality: choice.quality,
  comment: choice.comment,
  interpretation: choice.interpretation && codeName('interpretation-means', choice.interpretation, said.language),
  when: conditionText(choice.when, said),
  effects: Object.entries(choice.effects)
    .map(([name, value]) => `${said.label(name)} ${value > 0 ? '+' : '−'}${Math.abs(value)}`)
    .join(', '),
  indicator: { id: choice.indicator, href: deskPaths.indicator(choice.indicator) },
  routes: choice.routes.map((route) => ({
    to: route.to,
    place: said.place(route.to),
    when: conditionText(route, said),
  })),
});

const conditionText = ({ atLeast, atMost }: Condition, { label }: Said): string =>
  [
    ...Object.entries(atLeast).map(([name, value]) => `${label(name)} ≥ ${value}`),
    ...Object.entries(atMost).map(([name, value]) => `${label(name)} ≤ ${value}`),
  ].join(', ');
