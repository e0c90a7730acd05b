import { say } from './author-words.js';
import type { Place } from './curriculum-problem.js';
import { type Position, sceneAt } from './play-simulation.js';
import type { Condition, Simulation } from './simulation.js';
import { everyPosition } from './walk-simulation.js';

/** Plays every possible consultation: nothing is out of reach, everyone can end, and there is more than one good ending. */
export function checkSimulation(simulation: Simulation, place: Place): void {
  if (checkNames(simulation, place) > 0) return;
  const { positions, usedChoices, usedRoutes, stuck } = everyPosition(simulation);
  if (positions.length === 0) {
    place.problem(say.tooManyPositions);
    return;
  }
  const seen = new Set(positions.map((position) => position.scene));
  for (const [index, scene] of simulation.scenes.entries()) {
    const at = place.at('scenes').at(index);
    if (!seen.has(scene.id)) at.problem(say.sceneUnreachable(scene.id));
    for (const [number, choice] of scene.choices.entries()) {
      const choiceAt = at.at('choices').at(number);
      if (seen.has(scene.id) && !usedChoices.has(`${scene.id}/${number}`)) choiceAt.problem(say.choiceNeverOpen);
      else if (seen.has(scene.id))
        for (const [way, { to }] of choice.routes.entries())
          if (!usedRoutes.has(`${scene.id}/${number}/${way}`)) choiceAt.at('to').problem(say.routeNeverTaken(to));
    }
  }
  for (const scene of new Set(stuck.map((position) => position.scene))) {
    const index = simulation.scenes.findIndex((one) => one.id === scene);
    const example = stuck.find((position) => position.scene === scene);
    place
      .at('scenes')
      .at(index)
      .problem(say.noWayOut(scene, stateInWords(simulation, example)));
  }
  const good = simulation.scenes.filter((scene) => scene.ending?.quality === 'good');
  if (good.length < 2) place.at('scenes').problem(say.goodEndings(good.length));
  const ways = new Set(simulation.scenes.flatMap((scene) => scene.choices.flatMap((one) => one.interpretation ?? [])));
  if (ways.size < 2) place.at('scenes').problem(say.interpretationChoice);
}

/** Scenes and states that are named exist, and each state is both moved and asked for. Returns how much was wrong. */
function checkNames(simulation: Simulation, place: Place): number {
  const scenes = simulation.scenes.map((scene) => scene.id);
  const names = new Set(simulation.state.map((one) => one.name));
  const moved = new Set<string>();
  const asked = new Set<string>();
  let wrong = 0;
  const tell = (at: Place, message: string) => {
    wrong += 1;
    at.problem(message);
  };
  const ask = (condition: Condition, at: Place) => {
    for (const name of [...Object.keys(condition.atLeast), ...Object.keys(condition.atMost)]) {
      asked.add(name);
      if (!names.has(name)) tell(at, say.unknownState(name));
    }
  };
  if (!scenes.includes(simulation.start)) tell(place.at('start'), say.unknownScene(simulation.start));
  for (const [index, { name, start, min, max }] of simulation.state.entries())
    if (start < min || start > max || min >= max) tell(place.at('state').at(index), say.stateRange(name));
  for (const [index, scene] of simulation.scenes.entries()) {
    const at = place.at('scenes').at(index);
    if (scenes.indexOf(scene.id) < index) tell(at.at('id'), say.idTwice(scene.id));
    for (const [number, choice] of scene.choices.entries()) {
      const choiceAt = at.at('choices').at(number);
      ask(choice.when, choiceAt.at('when'));
      for (const name of Object.keys(choice.effects)) {
        moved.add(name);
        if (!names.has(name)) tell(choiceAt.at('effects'), say.unknownState(name));
      }
      for (const route of choice.routes) {
        ask(route, choiceAt.at('to'));
        if (!scenes.includes(route.to)) tell(choiceAt.at('to'), say.unknownScene(route.to));
      }
    }
  }
  for (const [index, { name }] of simulation.state.entries())
    if (!moved.has(name) || !asked.has(name)) tell(place.at('state').at(index), say.stateIdle(name));
  return wrong;
}

const stateInWords = (simulation: Simulation, position: Position | undefined): string =>
  position && sceneAt(simulation, position)
    ? simulation.state.map(({ name }) => `${name} ${position.state[name]}`).join('、')
    : '';
