import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import type { Language } from '#platform/locale/languages';
import { Person } from './person.entity.js';

export interface NewPerson {
  email: string;
  loginId: string;
  legalName: string;
  nameKana?: string | null;
  nameLatin?: string | null;
  commonName?: string | null;
  printName?: string;
  language?: Language;
  passwordHash?: string | null;
}

/** A person becomes known to the system, with one account for life. */
@Injectable()
export class RegisterPerson {
  constructor(private readonly work: Work) {}

  run(actor: Actor, input: NewPerson): Promise<Person> {
    return this.work.run(actor, (tx) => this.within(tx, input));
  }

  async within(tx: Transaction, input: NewPerson): Promise<Person> {
    const person = await tx.insert(Person, {
      ...input,
      printName: (input.printName ?? input.legalName).normalize('NFC'),
      language: input.language ?? 'ja',
      failedSignIns: 0,
      createdAt: tx.now,
      rowVersion: 1,
    });
    await tx.record({ name: 'person.registered', subjectId: person.id });
    return person;
  }
}
