import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import type { Language } from '#platform/locale/languages';
import { Words } from '#platform/locale/words';
import { type CalendarWords, calendarFile } from './calendar-file.js';
import type { EntryKind } from './calendar-memory.js';
import { PublishCalendar } from './publish-calendar.js';

const KINDS: readonly EntryKind[] = [
  ...['start', 'learning', 'practice', 'session', 'course', 'appeal_until', 'appeal_answer'],
] as const;

/** Writes somebody's calendar in a language. */
@Injectable()
export class CalendarPen {
  constructor(
    private readonly publish: PublishCalendar,
    private readonly words: Words,
    private readonly config: Config,
  ) {}

  async write(personId: number, language: Language): Promise<string> {
    const say = (key: string) => this.words.plain(language, key);
    const words: CalendarWords = {
      name: say('calendar.file.name'),
      titles: Object.fromEntries(KINDS.map((kind) => [kind, say(`calendar.kind.${kind}`)])) as CalendarWords['titles'],
      description: say('calendar.file.description'),
      homeUrl: `${this.config.publicUrl}/home`,
    };
    return calendarFile(await this.publish.run(personId), words);
  }
}
