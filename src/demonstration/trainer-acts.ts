import { Injectable } from '@nestjs/common';
import { ObserveMember } from '#case-review/observe-member';
import { RecordAttendance } from '#case-review/record-attendance';
import { Actors } from './actors.js';
import type { Chance } from './chance.js';
import { observationEvidence } from './invented-words.js';

const COMPETENCIES = ['K1', 'K2', 'K3', 'K4'] as const;

/** Acts that a trainer marks where one stood out. */
const SEEN: Readonly<Record<string, readonly string[]>> = { K1: ['asks-residence'], K3: ['sorts-and-orders'] };

/** What a trainer writes down at the end of a review day. */
@Injectable()
export class TrainerActs {
  constructor(
    private readonly actors: Actors,
    private readonly attendance: RecordAttendance,
    private readonly observe: ObserveMember,
  ) {}

  async closeDay(group: { id: number; trainerId: number; members: number[] }, chance: Chance): Promise<void> {
    const trainer = await this.actors.person(group.trainerId);
    const entries = group.members.flatMap((enrolmentId) => [
      {
        enrolmentId,
        half: 'morning' as const,
        status: chance.happens(0.04) ? ('late' as const) : ('present' as const),
        reason: null,
      },
      { enrolmentId, half: 'afternoon' as const, status: 'present' as const, reason: null },
    ]);
    await this.attendance.run(trainer, group.id, entries);
    for (const enrolmentId of group.members)
      await this.observe.run(
        trainer,
        group.id,
        enrolmentId,
        COMPETENCIES.map((competency) => ({
          competency,
          level: chance.happens(0.08) ? null : chance.between(3, 5),
          evidence: observationEvidence,
          acts: chance.happens(0.5) ? (SEEN[competency] ?? []) : [],
        })),
      );
  }
}
