import { Controller, Get } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { EntryDesk } from './entry-desk.js';
import { entryFactsInWords, entryTextsInWords } from './entry-words.js';
import { ExportLog } from './export-log.js';
import { practiceLogPaths } from './practice-log.paths.js';
import { quoteInWords } from './quotes.page.js';

/** The trainee's own log to take along on paper; the files are made where report and marks are known, too. */
@Controller()
export class ExportController {
  constructor(
    private readonly desk: EntryDesk,
    private readonly log: ExportLog,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get(practiceLogPaths.export)
  async show(@CurrentPerson() actor: Person): Promise<Page> {
    const { enrolment, curriculum } = await this.desk.own(actor);
    const { entries, quotes } = await this.log.run(actor, enrolment, 'page');
    return page('practice-log/export', {
      name: actor.name,
      cohort: enrolment.cohortCode,
      on: this.clock.today(),
      entries: entries.map((entry) => ({
        id: entry.id,
        title: entry.title,
        ownNote: entry.ownNote,
        statusKey: `practice-log.entryStatus.${entry.status}`,
        facts: entryFactsInWords(entry),
        texts: entryTextsInWords(curriculum.document.practice.entry, entry),
        quotes: quotes.filter(({ entryId }) => entryId === entry.id).map((one) => quoteInWords(one, curriculum)),
      })),
      paths: practiceLogPaths,
    } as object);
  }
}
