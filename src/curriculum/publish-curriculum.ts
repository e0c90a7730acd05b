import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { contentHash } from './content-hash.js';
import { type CurriculumPublished, curriculumPublished } from './curriculum.events.js';
import { type CurriculumProblem, problemLine } from './curriculum-problem.js';
import { CurriculumVersion } from './curriculum-version.entity.js';
import { CurriculumVersionsQueries } from './curriculum-versions.queries.js';
import type { CurriculumReading } from './read-curriculum.js';

/** The files have problems; the version published before stays in force. */
export class CurriculumRefused extends Error {
  constructor(readonly problems: readonly CurriculumProblem[]) {
    super(problems.map(problemLine).join('\n'));
  }
}

export interface Publication {
  readonly id: number;
  readonly number: number;
  /** False when this content had been published before. */
  readonly isNew: boolean;
}

/** Freezes what was read as a new version, unless the same content is published already. */
@Injectable()
export class PublishCurriculum {
  constructor(
    private readonly work: Work,
    private readonly versions: CurriculumVersionsQueries,
  ) {}

  async run(actor: Actor, reading: CurriculumReading): Promise<Publication> {
    const { document, problems } = reading;
    if (!document || problems.length > 0) throw new CurriculumRefused(problems);
    const hash = contentHash(document);
    return this.work.run(actor, async (tx) => {
      const known = await this.versions.withHash(tx, document.id, hash);
      if (known) return { ...known, isNew: false };
      const number = await this.versions.nextNumber(tx, document.id);
      const { id } = await tx.insert(CurriculumVersion, {
        ...{ programme: document.id, number, contentHash: hash, publishedAt: tx.now },
        document: document as never,
      });
      const after: CurriculumPublished = {
        programme: document.id,
        edition: document.edition,
        number,
        contentHash: hash,
      };
      await tx.record({ name: curriculumPublished, subjectId: id, after });
      return { id, number, isNew: true };
    });
  }
}
