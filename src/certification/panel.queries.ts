import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { organisationsOf } from '#platform/actor/actor';
import { Reader, type Rows } from '#platform/database/reader';

@Injectable()
export class PanelQueries {
  constructor(private readonly reader: Reader) {}

  /** The bodies that a panellist belongs to on `day`: where they work, and for which they speak. */
  async organisationsOf(actor: Actor, day: string, rows: Rows = this.reader): Promise<number[]> {
    const found = await rows.rows<{ id: number }>(
      'SELECT organisation_id AS id FROM affiliations WHERE person_id = $1 AND period @> $2::date',
      [actor.id, day],
    );
    return [...found.map(({ id }) => id), ...organisationsOf(actor)];
  }
}
