import { conflict } from './problems.js';

/** A life written as data: action → from which statuses, to which. */
export type Transitions<Status extends string, Action extends string> = Readonly<
  Record<Action, { readonly from: readonly Status[]; readonly to: Status }>
>;

/** The status after `action`; a 409 where the thing is not (or no longer) in a status that allows it. */
export function next<S extends string, A extends string>(life: Transitions<S, A>, status: S, action: A): S {
  if (!life[action].from.includes(status)) throw conflict('no_longer_possible');
  return life[action].to;
}

/** Every action that is possible now, so that pages and rules cannot disagree. */
export function allowed<S extends string, A extends string>(life: Transitions<S, A>, status: S): A[] {
  return (Object.keys(life) as A[]).filter((action) => life[action].from.includes(status));
}
