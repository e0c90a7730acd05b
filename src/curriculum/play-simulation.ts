import type { Choice, Condition, Scene, Simulation } from './simulation.js';

/** Where somebody stands in a simulation. */
export interface Position {
  readonly scene: string;
  readonly state: Readonly<Record<string, number>>;
}

export const startOf = (simulation: Simulation): Position => ({
  scene: simulation.start,
  state: Object.fromEntries(simulation.state.map(({ name, start }) => [name, start])),
});

export const sceneAt = (simulation: Simulation, position: Position): Scene | undefined =>
  simulation.scenes.find((scene) => scene.id === position.scene);

/** The choices that are open here, with their place in the scene (from 0). */
export function choicesAt(simulation: Simulation, position: Position): { choice: Choice; index: number }[] {
  const choices = sceneAt(simulation, position)?.choices ?? [];
  return choices.map((choice, index) => ({ choice, index })).filter(({ choice }) => holds(choice.when, position.state));
}

/** Where a choice leads: its effects first, then the first route that fits; null when it is not open here. */
export function choose(simulation: Simulation, position: Position, index: number): Position | null {
  const choice = choicesAt(simulation, position).find((open) => open.index === index)?.choice;
  if (!choice) return null;
  const state = Object.fromEntries(
    simulation.state.map(({ name, min, max }) => {
      const value = (position.state[name] ?? 0) + (choice.effects[name] ?? 0);
      return [name, Math.min(max, Math.max(min, value))];
    }),
  );
  const route = choice.routes.find((one) => holds(one, state));
  return route ? { scene: route.to, state } : null;
}

export const holds = ({ atLeast, atMost }: Condition, state: Position['state']): boolean =>
  Object.entries(atLeast).every(([name, least]) => (state[name] ?? 0) >= least) &&
  Object.entries(atMost).every(([name, most]) => (state[name] ?? 0) <= most);
