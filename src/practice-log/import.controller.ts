import { Body, Controller, Get, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { MalwareScanner } from '#platform/files/malware-scanner';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { rowId } from '#platform/http/row-id';
import { uploadsIn } from '#platform/http/uploads';
import { CurrentPerson } from '#platform/http/web-request';
import { BringLogFile } from './bring-log-file.js';
import { EntryDesk } from './entry-desk.js';
import { importPage } from './import.page.js';
import { importPreviewPage } from './import-preview.page.js';
import { LogImportsQueries } from './log-imports.queries.js';
import { type LogFileRefusal, LogFileRefused, logFileLimits } from './open-log-file.js';
import { PlanImport } from './plan-import.js';
import { practiceLogPaths } from './practice-log.paths.js';
import { SetLogFileAside } from './set-log-file-aside.js';
import { TakeInLog } from './take-in-log.js';

/** A large file takes a second or two to be looked through. */
const LIMIT = { max: 30, timeWindow: '1 minute' };

/** A log from another course comes in: the file, a look at what it would bring, and then the entries as private drafts. */
@For('trainee')
@Controller(practiceLogPaths.import)
export class ImportController {
  constructor(
    private readonly desk: EntryDesk,
    private readonly files: LogImportsQueries,
    private readonly plan: PlanImport,
    private readonly bring: BringLogFile,
    private readonly take: TakeInLog,
    private readonly aside: SetLogFileAside,
    private readonly scanner: MalwareScanner,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@CurrentPerson() actor: Person): Promise<Page> {
    return this.form(actor, null);
  }

  @Post()
  @RouteConfig({ uploads: { files: 1, bytes: logFileLimits.bytes }, rateLimit: LIMIT })
  async create(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const [upload] = uploadsIn(body);
    if (!upload) return this.form(actor, 'none');
    try {
      await this.bring.run(actor, upload);
      return seeOther(practiceLogPaths.importPreview);
    } catch (error) {
      if (error instanceof LogFileRefused) return this.form(actor, error.code);
      throw error;
    }
  }

  @Get('preview')
  @RouteConfig({ rateLimit: LIMIT })
  async preview(@CurrentPerson() actor: Person): Promise<Page | Redirect> {
    const { enrolment, curriculum } = await this.desk.opened(actor);
    const file = await this.files.waiting(enrolment.id);
    if (!file) return seeOther(practiceLogPaths.import);
    const [plan, from] = await Promise.all([
      this.plan.of(enrolment, file.content, this.clock.now()),
      this.files.practiceFrom(enrolment.id),
    ]);
    const period = { from, to: enrolment.practiceEndsAt };
    return page('practice-log/import-preview', importPreviewPage({ file, plan, curriculum, period }));
  }

  @Post('entries')
  async createEntries(@CurrentPerson() actor: Person, @Body() { file }: { file?: unknown }): Promise<Redirect> {
    await this.take.run(actor, rowId(file) ?? 0);
    return seeOther(practiceLogPaths.entries, 'practice-log.log_taken_in');
  }

  @Post('removal')
  async destroy(@CurrentPerson() actor: Person): Promise<Redirect> {
    await this.aside.run(actor);
    return seeOther(practiceLogPaths.import, 'practice-log.log_file_set_aside');
  }

  private async form(actor: Person, refused: LogFileRefusal | null): Promise<Page> {
    const { enrolment, open } = await this.desk.own(actor);
    const files = await this.files.of(enrolment.id);
    const view = importPage(files, open, this.scanner.isConfigured, refused);
    return page('practice-log/import', view, refused ? 422 : 200);
  }
}
