import { choicesAt, choose, type Position, sceneAt, startOf } from './play-simulation.js';
import type { Simulation } from './simulation.js';

const MOST = 200_000;

export interface Walk {
  /** Every position somebody can come to; none where there are too many to try. */
  readonly positions: readonly Position[];
  readonly usedChoices: ReadonlySet<string>;
  readonly usedRoutes: ReadonlySet<string>;
  /** Positions from which no ending can be reached. */
  readonly stuck: readonly Position[];
}

/** Tries every choice in every position that can be reached. */
export function everyPosition(simulation: Simulation): Walk {
  const found = new Map<string, Position>([[keyOf(startOf(simulation)), startOf(simulation)]]);
  const cameFrom = new Map<string, string[]>();
  const usedChoices = new Set<string>();
  const usedRoutes = new Set<string>();
  for (const [key, position] of found) {
    if (found.size > MOST) return { positions: [], usedChoices, usedRoutes, stuck: [] };
    for (const { choice, index } of choicesAt(simulation, position)) {
      usedChoices.add(`${position.scene}/${index}`);
      const next = choose(simulation, position, index);
      if (!next) continue;
      usedRoutes.add(`${position.scene}/${index}/${choice.routes.findIndex((route) => route.to === next.scene)}`);
      const nextKey = keyOf(next);
      cameFrom.set(nextKey, [...(cameFrom.get(nextKey) ?? []), key]);
      if (!found.has(nextKey)) found.set(nextKey, next);
    }
  }
  const ends = [...found].filter(([, position]) => sceneAt(simulation, position)?.ending).map(([key]) => key);
  const good = backwards(ends, cameFrom);
  return {
    positions: [...found.values()],
    usedChoices,
    usedRoutes,
    stuck: [...found].filter(([key]) => !good.has(key)).map(([, position]) => position),
  };
}

function backwards(ends: readonly string[], cameFrom: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set(ends);
  for (const key of reached) for (const before of cameFrom.get(key) ?? []) reached.add(before);
  return reached;
}

const keyOf = ({ scene, state }: Position): string => `${scene} ${JSON.stringify(state)}`;
