import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import type { RecordedEvent } from '#platform/database/transaction';
import { dateTimeText } from '#platform/locale/dates';
import { withoutRuby } from '#platform/locale/ruby';
import { Secrets } from '#platform/secrets';
import { Templates } from '#platform/templates/templates';
import type { Letter } from './letter.js';
import type { Recipient } from './recipient.js';

export interface WrittenLetter {
  readonly subject: string;
  readonly body: string;
  /** What must not stay readable once the letter is on its way. */
  readonly secrets: readonly string[];
}

/** Turns an event and its recipient into plain text. Codes are derived, never read from a table. */
@Injectable()
export class Pen {
  constructor(
    private readonly templates: Templates,
    private readonly secrets: Secrets,
    private readonly config: Config,
  ) {}

  /** `pageCode` is what opens the letter's page by hand; where that page opens with a key it is as secret as the key. */
  write(
    letter: Letter,
    event: RecordedEvent,
    pageCode: string,
    { name, caseNumber, about, salt, until, language, details }: Recipient,
  ): WrittenLetter {
    const secret = salt === null ? null : letter.secret;
    const code = secret && this.secrets.code(secret.purpose, salt ?? '');
    const token = secret?.token ? this.secrets.token(secret.purpose, salt ?? '') : '';
    const site = this.config.publicUrl;
    const view = {
      name,
      caseNumber,
      about,
      code,
      until: until && withoutRuby(dateTimeText(language, until)),
      link: `${site}${letter.path(event, token)}`,
      pageCode,
      site,
      reason: event.reason,
      stage: String(event.after?.['stage'] ?? ''),
      details: details ?? {},
    };
    const [subject = '', ...lines] = this.templates
      .render(`emails/${letter.template}`, view, { lang: language })
      .trim()
      .split('\n');
    return {
      subject,
      body: `${lines.join('\n').trim()}\n`,
      secrets: [code ?? '', token, token && pageCode].filter(Boolean) as string[],
    };
  }
}
