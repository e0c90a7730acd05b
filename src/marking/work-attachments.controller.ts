import { Controller, Get, Param } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { FileStore } from '#platform/files/file-store';
import { For } from '#platform/http/access';
import type { Download } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { refuseWithheld } from '#quarantine/withheld';
import { AssignmentsQueries } from './assignments.queries.js';
import { markingPaths } from './marking.paths.js';

/** The files of a work in front of one marker: those that the frozen work names, and no others. */
@Controller(`${markingPaths.queue}/:id/attachments`)
export class WorkAttachmentsController {
  constructor(
    private readonly assignments: AssignmentsQueries,
    private readonly files: FileStore,
  ) {}

  @For('trainer')
  @Get(':fileId')
  async show(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Param('fileId', Id) fileId: number,
  ): Promise<Download> {
    const assignment = await this.assignments.detail(actor.id, id);
    const attachment = assignment?.body.attachments?.find((one) => one.fileId === fileId);
    if (!assignment || !attachment) throw notFound();
    refuseWithheld(assignment.hiddenSince, markingPaths.queue);
    return this.files.download(fileId, attachment.name, markingPaths.assignment(id));
  }
}
