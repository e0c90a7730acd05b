import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import type { Language } from '#platform/locale/languages';
import { Person } from './person.entity.js';

/** The language in which a person is written to, and in which pages speak where no other was chosen on them. */
@Injectable()
export class ChooseLanguage {
  async within(tx: Transaction, personId: number, language: Language): Promise<void> {
    await tx.find(Person, { id: personId });
    await tx.update(Person, { id: personId }, { language });
  }
}
