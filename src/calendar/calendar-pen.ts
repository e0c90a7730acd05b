import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import type { Language } from '#platform/locale/languages';
import { Words } from '#platform/locale/words';
import { type CalendarWords, calendarFile } from './calendar-file.js';
import { PublishCalendar } from './publish-calendar.js';

/** Writes somebody's calendar in a language. */
@Injectable()
export class CalendarPen {
  constructor(
    private readonly publish: PublishCalendar,
    private readonly words: Words,
    private readonly config: Config,
  ) {}

  async write(personId: number, language: Language): Promise<string> {
    const say = (key: string, values = {}) => this.words.plain(language, key, values);
    const words: CalendarWords = {
      name: say('calendar.file.name'),
      title: (kind, count) => say(`calendar.kind.${kind}`, { count }),
      description: say('calendar.file.description'),
      homeUrl: `${this.config.publicUrl}/home`,
    };
    return calendarFile(await this.publish.run(personId), words);
  }
}
