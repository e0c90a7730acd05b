import { codeName } from '#curriculum/code-lists';
import { choicesAt } from '#curriculum/play-simulation';
import type { Simulation } from '#curriculum/simulation';
import type { Language } from '#platform/locale/languages';
import { trusted } from '#platform/templates/trusted';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { simulationsPaths } from './simulations.paths.js';
import type { Talk } from './talk.js';

/** A simulated consultation where its trainee stands in it: the scene and what can be said now; after the last one, what each choice did. */
export function talkPage(simulation: Simulation, talk: Talk, language: Language): object {
  const { id, title, summary, minutes, topics, debrief } = simulation;
  const { steps, scene, position, choices } = talk;
  return {
    titleValues: { title: language === 'en' ? title.en : title.ja },
    title,
    summary,
    lengthInMinutes: minutes,
    topics: topics.map((topic) => codeName('topics', topic, language)),
    isStart: steps.length === 0,
    said: steps.map((step, index) => ({
      place: index + 1,
      text: step.choice.text,
      quality: step.choice.quality,
      qualityKey: `simulations.quality.${step.choice.quality}`,
      comment: step.choice.comment,
      indicator: step.choice.indicator,
    })),
    body: trusted(scene.html),
    open: choicesAt(simulation, position).map(({ choice, index }) => ({
      text: choice.text,
      href: simulationsPaths.after(id, [...choices, index]),
      interpretation: choice.interpretation && codeName('interpretation-means', choice.interpretation, 'ja'),
    })),
    ending: scene.ending && { ...scene.ending, qualityKey: `simulations.quality.${scene.ending.quality}` },
    debrief,
    paths: {
      list: simulationsPaths.list,
      again: simulationsPaths.simulation(id),
      back: steps.length > 0 ? simulationsPaths.after(id, choices.slice(0, -1)) : null,
      write: practiceLogPaths.newEntry,
      practice: practiceLogPaths.overview,
    },
  };
}
