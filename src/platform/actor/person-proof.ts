import type { Actor } from './actor.js';

/** What came of a password; the refusals sound as they do at sign-in. */
export type Proof =
  | { readonly outcome: 'signed_in' }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'locked'; readonly until: Date };

/** Knows whether a password is a certain person's. Provided by the room that keeps persons. */
export abstract class PersonProof {
  abstract prove(person: Actor, password: string): Promise<Proof>;
}
