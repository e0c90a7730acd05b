import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import type { Download } from '#platform/http/answers';
import { type Page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { uploadsIn } from '#platform/http/uploads';
import { CurrentPerson } from '#platform/http/web-request';
import { AttachFile } from './attach-file.js';
import { AttachmentDesk } from './attachment-desk.js';
import { attachmentLimits } from './attachment-limits.js';
import type { RefusedFile } from './attachments.page.js';
import { LookThroughAttachment } from './look-through-attachment.js';
import { practicePaths } from './practice.paths.js';
import { RemoveAttachment } from './remove-attachment.js';

/** The files of the trainee's own report. */
@Controller(practicePaths.attachments)
export class AttachmentsController {
  constructor(
    private readonly desk: AttachmentDesk,
    private readonly attach: AttachFile,
    private readonly remove: RemoveAttachment,
    private readonly lookThrough: LookThroughAttachment,
  ) {}

  @For('trainee')
  @Get()
  index(@CurrentPerson() actor: Person): Promise<Page> {
    return this.desk.list(actor);
  }

  @For('trainee')
  @Post()
  @RouteConfig({
    uploads: { files: attachmentLimits.files, bytes: attachmentLimits.bytes },
    rateLimit: { max: 30, timeWindow: '1 minute' },
  })
  async create(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const uploads = uploadsIn(body);
    const refused: RefusedFile[] = uploads.length === 0 ? [{ name: '', reason: 'none' }] : [];
    for (const upload of uploads) {
      const reason = await this.attach.run(actor, upload);
      if (reason) refused.push({ name: upload.name, reason });
    }
    if (refused.length > 0) return this.desk.list(actor, refused);
    return seeOther(practicePaths.attachments, 'practice.attached');
  }

  @For('trainee')
  @Get(':id')
  show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Download> {
    return this.desk.download(actor, id);
  }

  @For('trainee')
  @Post(':id/removal')
  async destroy(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.remove.run(actor, id);
    return seeOther(practicePaths.attachments, 'practice.attachment_removed');
  }

  @For('trainee')
  @Post(':id/look-through')
  async update(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Redirect> {
    await this.lookThrough.run(actor, id, String(body['lookedThrough'] ?? ''));
    return seeOther(practicePaths.attachments, 'practice.attachment_looked_through');
  }
}
