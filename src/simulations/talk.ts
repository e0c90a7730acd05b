import { choose, type Position, sceneAt, startOf } from '#curriculum/play-simulation';
import type { Choice, Scene, Simulation } from '#curriculum/simulation';

/** One step of a consultation: what was there, and what was chosen. */
export interface Step {
  readonly scene: Scene;
  readonly choice: Choice;
}

export interface Talk {
  readonly steps: readonly Step[];
  readonly position: Position;
  readonly scene: Scene;
  /** The choices that could be made, of those that were asked for. */
  readonly choices: readonly number[];
}

const MOST_CHOICES = 60;

/** Reads `0.2.1` of an address: the places of the choices, one after another. */
export const choicesIn = (text: string): number[] =>
  /^\d{1,2}(\.\d{1,2})*$/.test(text) ? text.split('.').slice(0, MOST_CHOICES).map(Number) : [];

/** A consultation as it went: as many of the choices as were open. Null where the simulation has no beginning. */
export function talkThrough(simulation: Simulation, choices: readonly number[]): Talk | null {
  let position = startOf(simulation);
  const steps: Step[] = [];
  for (const index of choices) {
    const scene = sceneAt(simulation, position);
    const next = choose(simulation, position, index);
    const choice = scene?.choices[index];
    if (!scene || !choice || !next) break;
    steps.push({ scene, choice });
    position = next;
  }
  const scene = sceneAt(simulation, position);
  return scene ? { steps, position, scene, choices: choices.slice(0, steps.length) } : null;
}
