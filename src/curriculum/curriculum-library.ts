import { Injectable } from '@nestjs/common';
import { notFound } from '#platform/problems';
import { CurriculumVersionsQueries } from './curriculum-versions.queries.js';
import { PublishedCurriculum } from './published-curriculum.js';

/** The published versions. A version is frozen, so it is read once and kept for ever. */
@Injectable()
export class CurriculumLibrary {
  private readonly shelf = new Map<number, Promise<PublishedCurriculum>>();

  constructor(private readonly versions: CurriculumVersionsQueries) {}

  /** The version that an enrolment began with. */
  version(id: number): Promise<PublishedCurriculum> {
    const known = this.shelf.get(id);
    if (known) return known;
    const fetched = this.fetch(id);
    this.shelf.set(id, fetched);
    fetched.catch(() => this.shelf.delete(id));
    return fetched;
  }

  /** The newest version of a programme; a 404 while none is published. */
  async latest(programme = 'coordinator'): Promise<PublishedCurriculum> {
    const id = await this.versions.latestId(programme);
    if (id === null) throw notFound();
    return this.version(id);
  }

  private async fetch(id: number): Promise<PublishedCurriculum> {
    const row = await this.versions.byId(id);
    if (!row) throw notFound();
    return new PublishedCurriculum(row.document, { id: row.id, number: row.number, publishedAt: row.published_at });
  }
}
