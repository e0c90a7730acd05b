import type { Actor } from '../actor/actor.js';

export interface NavigationEntry {
  readonly href: string;
  readonly labelKey: string;
  /** Other pages that are reached through this door: there it is the current one, too. */
  readonly also?: readonly string[];
}

/** Which entries the head of each page shows to whom. Provided above, where all rooms are known. */
export abstract class Navigation {
  abstract entriesFor(actor: Actor): readonly NavigationEntry[];
}
