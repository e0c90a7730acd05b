import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { Language } from '#platform/locale/languages';
import type { Wishes } from './mail-topics.js';

/** A person's own mail: where it goes, in which language, and what was wished for. */
export interface OwnMail {
  address: string;
  language: Language;
  wishes: Wishes | null;
  unreachableSince: Date | null;
}

@Injectable()
export class MailPreferencesQueries {
  constructor(private readonly reader: Reader) {}

  of(personId: number): Promise<OwnMail | null> {
    return this.reader.row(
      `SELECT p.email AS address, p.language, p.email_unreachable_since AS "unreachableSince",
         (SELECT jsonb_object_agg(w.topic, w.delivery) FROM mail_preferences w WHERE w.person_id = p.id) AS wishes
       FROM persons p WHERE p.id = $1`,
      [personId],
    );
  }
}
