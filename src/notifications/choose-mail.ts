import { Injectable } from '@nestjs/common';
import { ChooseLanguage } from '#identity/choose-language';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import type { Language } from '#platform/locale/languages';
import { type Topic, topics, type Wishes } from './mail-topics.js';

/** Somebody says how and in which language they want their own mail. */
@Injectable()
export class ChooseMail {
  constructor(
    private readonly work: Work,
    private readonly language: ChooseLanguage,
  ) {}

  run(actor: Person, wishes: Readonly<Required<Wishes>>, language: Language): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await this.language.within(tx, actor.id, language);
      await tx.rows(
        `INSERT INTO mail_preferences (person_id, topic, delivery) SELECT $1, * FROM unnest($2::text[], $3::text[])
         ON CONFLICT (person_id, topic) DO UPDATE SET delivery = EXCLUDED.delivery`,
        [actor.id, topics, topics.map((topic: Topic) => wishes[topic])],
      );
    });
  }
}
