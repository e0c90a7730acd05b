import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { publicationReport } from '#curriculum/publication-report';
import { CurriculumRefused, PublishCurriculum } from '#curriculum/publish-curriculum';
import type { CurriculumReading } from '#curriculum/read-curriculum';
import type { Actor } from '#platform/actor/actor';
import { VersionUseQueries } from './version-use.queries.js';

/** Publishes what was read from files, and tells what that means and for whom. */
@Injectable()
export class PublishReading {
  constructor(
    private readonly publish: PublishCurriculum,
    private readonly library: CurriculumLibrary,
    private readonly uses: VersionUseQueries,
  ) {}

  async run(actor: Actor, reading: CurriculumReading): Promise<string> {
    const { document } = reading;
    if (!document) throw new CurriculumRefused(reading.problems);
    const newest = (await this.uses.all(document.id))[0];
    const before = newest ? await this.library.version(newest.id) : null;
    const publication = await this.publish.run(actor, reading);
    return publicationReport({ publication, document, before, kept: await this.uses.all(document.id) });
  }
}
