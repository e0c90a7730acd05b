import { Injectable } from '@nestjs/common';
import { dayInJapan } from '#platform/clock/clock';
import { RecordEntry } from '#practice-log/record-entry';
import { Actors } from './actors.js';
import { capturedSentence } from './invented-words.js';
import { DAY, type TraineeStory } from './trainee-story.js';

/** Three taps and a sentence on a phone, to be completed at a PC. */
@Injectable()
export class CaptureEntry {
  constructor(
    private readonly actors: Actors,
    private readonly record: RecordEntry,
  ) {}

  async run({ personId }: TraineeStory, at: number): Promise<void> {
    await this.record.run(await this.actors.person(personId ?? 0), {
      ...{ kind: 'short', duty: 'consultation', channel: 'phone', topics: ['T04'] },
      ...{ practisedOn: dayInJapan(new Date(at - DAY / 4)), minutes: 15 },
      title: capturedSentence.split('。')[0] ?? capturedSentence,
      situation: capturedSentence,
    });
  }
}
