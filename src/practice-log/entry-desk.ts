import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Actor } from '#platform/actor/actor';
import { conflict, notFound } from '#platform/problems';
import { EntriesQueries, type EntryDetail, type EntryRow } from './entries.queries.js';
import { editableEntries } from './practice-entry-status.js';
import { practiceLogPaths } from './practice-log.paths.js';

export interface EntryOnDesk {
  readonly enrolment: EnrolmentContext;
  readonly curriculum: PublishedCurriculum;
  readonly open: boolean;
}

/** What the pages of entries read: always the trainee's own. */
@Injectable()
export class EntryDesk {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly entries: EntriesQueries,
  ) {}

  async list(actor: Actor): Promise<EntryOnDesk & { entries: EntryRow[] }> {
    const desk = await this.own(actor);
    return { ...desk, entries: await this.entries.of(desk.enrolment.id) };
  }

  async one(actor: Actor, id: number): Promise<EntryOnDesk & { entry: EntryDetail }> {
    const desk = await this.own(actor);
    const entry = await this.entries.detail(desk.enrolment.id, id);
    if (!entry) throw notFound();
    return { ...desk, entry };
  }

  /** For a new entry: practice must be open. */
  async opened(actor: Actor): Promise<EntryOnDesk> {
    const desk = await this.own(actor);
    if (!desk.open) throw conflict('practice-log.not_open', practiceLogPaths.overview);
    return desk;
  }

  /** For a form: practice must be open, and the entry one that may still be changed. */
  async editable(actor: Actor, id: number): Promise<EntryOnDesk & { entry: EntryDetail }> {
    const found = await this.one(actor, id);
    if (!found.open) throw conflict('practice-log.not_open', practiceLogPaths.overview);
    if (!editableEntries.includes(found.entry.status))
      throw conflict('no_longer_possible', practiceLogPaths.entry(found.entry.id));
    return found;
  }

  /** The trainee's practice, open or over. */
  async own(actor: Actor): Promise<EntryOnDesk> {
    const enrolment = await this.enrolments.of(actor);
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    return { enrolment, curriculum, open: enrolment.stage === 'practice' && enrolment.status === 'active' };
  }
}
