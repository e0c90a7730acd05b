import { Controller, Get, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { Download } from '#platform/http/answers';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { OwnRecord } from './own-record.js';
import { practicePaths } from './practice.paths.js';
import { RecordArchive } from './record-archive.js';
import { recordFile } from './record-file.js';

/** Made at once (docs/measurements.md), so no office may ask for it too often. */
const LIMIT = { rateLimit: { max: 30, timeWindow: '1 minute' } };

/** The trainee's own practice to take along, made by the server. */
@Controller()
export class RecordController {
  constructor(
    private readonly record: OwnRecord,
    private readonly archive: RecordArchive,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @RouteConfig(LIMIT)
  @Get(practicePaths.recordJson)
  async json(@CurrentPerson() actor: Person): Promise<Download> {
    const file = recordFile(await this.record.read(actor, 'json'));
    const name = `practice-log-${this.clock.today()}.json`;
    return new Download(JSON.stringify(file, null, 2), 'application/json', name);
  }

  @For('trainee')
  @RouteConfig(LIMIT)
  @Get(practicePaths.recordPdf)
  async pdf(@CurrentPerson() actor: Person, @Req() { language }: WebRequest): Promise<Download> {
    const pdf = await this.record.pdf(await this.record.read(actor, 'pdf'), language);
    return new Download(pdf, 'application/pdf', `practice-record-${this.clock.today()}.pdf`);
  }

  @For('trainee')
  @RouteConfig(LIMIT)
  @Get(practicePaths.recordZip)
  async zip(@CurrentPerson() actor: Person, @Req() { language }: WebRequest): Promise<Download> {
    const bytes = await this.archive.of(actor, language);
    return new Download(bytes, 'application/zip', `practice-record-${this.clock.today()}.zip`);
  }
}
