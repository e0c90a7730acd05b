import { Controller, Get, Param, Res } from '@nestjs/common';
import { SignedIn } from '#platform/http/access';
import type { WebReply } from '#platform/http/web-request';
import { LessonMedia } from './lesson-media.js';

/** Films, captions and figures of lessons: in parts where the player asks for parts, kept by the reader's own browser only. */
@Controller('media')
export class MediaController {
  constructor(private readonly media: LessonMedia) {}

  @SignedIn()
  @Get(':lesson/:file')
  show(@Param('lesson') lesson: string, @Param('file') file: string, @Res() reply: WebReply): void {
    const folder = this.media.folderOf(lesson, file);
    void reply.header('cache-control', 'private, max-age=3600').sendFile(file, folder, { cacheControl: false });
  }
}
