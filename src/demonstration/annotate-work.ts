import { Injectable } from '@nestjs/common';
import { sentencesOf } from '#feedback/sentences';
import { ChangeFeedback } from '#marking/change-feedback';
import { textPartsOf } from '#marking/text-parts';
import type { HandedInWork } from '#marking/work.entity';
import type { Person } from '#platform/actor/actor';
import { noteWords } from './bank-words.js';

/** Every other marker leaves a note on a sentence of the text. */
@Injectable()
export class AnnotateWork {
  constructor(private readonly change: ChangeFeedback) {}

  async run(actor: Person, assignmentId: number, { body }: HandedInWork): Promise<void> {
    const [, second] = textPartsOf(body);
    const passage = second && sentencesOf(second)[assignmentId % 3];
    const note = noteWords[assignmentId % noteWords.length];
    if (passage && note && assignmentId % 2 === 0)
      await this.change.run(actor, assignmentId, [{ kind: 'annotate', passage, note }]);
  }
}
