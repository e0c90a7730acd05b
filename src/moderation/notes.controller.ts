import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { ReadNotedMarks } from '#marking/read-noted-marks';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id, OptionalId } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { moderationPaths } from './moderation.paths.js';
import { notesPage } from './notes.page.js';
import { NotesQueries } from './notes.queries.js';

/** A marker reads what moderators wrote about the own marks. */
@For('trainer')
@Controller(moderationPaths.notes)
export class NotesController {
  constructor(
    private readonly notes: NotesQueries,
    private readonly library: CurriculumLibrary,
    private readonly read: ReadNotedMarks,
  ) {}

  @Get()
  async index(@CurrentPerson() actor: Person, @Query('before', OptionalId) before: number | null): Promise<Page> {
    const rows = await this.notes.of(actor.id, before ?? 2_147_483_647);
    const ids = [...new Set(rows.map((row) => row.curriculumVersionId))];
    const curricula = await Promise.all(
      ids.map(async (id): Promise<[number, PublishedCurriculum]> => [id, await this.library.version(id)]),
    );
    return page('moderation/notes', notesPage(rows, new Map(curricula), before));
  }

  @Post(':id/reading')
  async createReading(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.read.run(actor, id);
    return seeOther(moderationPaths.notes, 'moderation.note_read');
  }
}
