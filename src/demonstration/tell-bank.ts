import { Injectable } from '@nestjs/common';
import { WriteStatement } from '#feedback/write-statement';
import { instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import { bankWords } from './bank-words.js';
import type { History } from './history.js';

/** The trainers fill the comment bank before the first reports come in. */
@Injectable()
export class TellBank {
  constructor(
    private readonly actors: Actors,
    private readonly write: WriteStatement,
  ) {}

  tell(history: History): void {
    history.add(instantInJapan('2024-09-03', '14:00'), null, async () => {
      const trainer = await this.actors.cast('trainer2');
      for (const [criterion, words] of Object.entries(bankWords))
        for (const [level, text] of Object.entries(words))
          await this.write.run(trainer, { criterion, level: Number(level), text, shared: true });
    });
  }
}
