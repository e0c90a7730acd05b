import { Injectable } from '@nestjs/common';
import { PersonsQueries } from '#identity/persons.queries';
import { isPerson, type Person } from '#platform/actor/actor';

/** Who acts in a step: read anew each time, as every request does, because appointments change. */
@Injectable()
export class Actors {
  private ids = new Map<string, number>();

  constructor(private readonly persons: PersonsQueries) {}

  /** The ids of the cast, once they are known. */
  know(ids: Map<string, number>): void {
    this.ids = ids;
  }

  /** Somebody who joins them. */
  meet(key: string, id: number): void {
    this.ids.set(key, id);
  }

  id(key: string): number {
    const id = this.ids.get(key);
    if (!id) throw new Error(`Nobody of the cast is called "${key}"`);
    return id;
  }

  /** The account name of a member of the cast, or an empty text for anybody else. */
  keyOf(id: number): string {
    return [...this.ids].find(([, known]) => known === id)?.[0] ?? '';
  }

  /** One of the cast. */
  async cast(key: string): Promise<Person> {
    return this.person(this.id(key));
  }

  async person(id: number): Promise<Person> {
    const actor = await this.persons.actorOf(id);
    if (!actor || !isPerson(actor)) throw new Error(`No person ${id}`);
    return actor;
  }
}
