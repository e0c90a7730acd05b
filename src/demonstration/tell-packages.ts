import { Injectable } from '@nestjs/common';
import { ImportPackage } from '#packages/import-package';
import { OfferPackage } from '#packages/offer-package';
import { SaveReport } from '#packages/save-report';
import { instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import type { History } from './history.js';
import { samplePackage } from './sample-package.js';

/** Additional material that the agency imported, and what it reported of three trainees. */
@Injectable()
export class TellPackages {
  constructor(
    private readonly actors: Actors,
    private readonly take: ImportPackage,
    private readonly offer: OfferPackage,
    private readonly save: SaveReport,
  ) {}

  tell(history: History): void {
    let id = 0;
    history.add(instantInJapan('2026-11-16', '11:00'), 'packages', async () => {
      const agency = await this.actors.cast('agency1');
      ({ id } = await this.take.run(agency, { name: 'practice-book.zip', bytes: await samplePackage() }));
      await this.offer.run(agency, id, { audience: 'all', cohortIds: [], version: 1 });
    });
    for (const { day, time, who, place, ...told } of REPORTS)
      history.add(instantInJapan(day, time), 'packages', async () => {
        const actor = await this.actors.cast(who);
        const { status, minutes, at, chosen } = told;
        await this.save.run(actor, id, place, {
          ...{ version: 0, writer: `story-${who}`, session: `story-${day}` },
          reported: reported(status, minutes, at, chosen),
        });
      });
  }
}

/** As the sample package itself would say it. */
const reported = (status: string, minutes: number, at: number, chosen: number | null) => ({
  'cmi.core.lesson_status': status,
  'cmi.core.lesson_location': String(at),
  'cmi.core.session_time': `0000:${String(minutes).padStart(2, '0')}:30`,
  'cmi.core.score.max': '100',
  ...(chosen === null ? {} : { 'cmi.core.score.raw': chosen === 1 ? '100' : '0' }),
  'cmi.suspend_data': JSON.stringify({ chosen: chosen === null ? {} : { 2: chosen } }),
});

const REPORTS = [
  { day: '2026-11-17', time: '20:15', who: 'trainee3', place: 1, status: 'passed', minutes: 4, at: 3, chosen: 1 },
  { day: '2026-11-17', time: '20:22', who: 'trainee3', place: 2, status: 'completed', minutes: 3, at: 3, chosen: 0 },
  { day: '2026-11-19', time: '12:40', who: 'trainee2', place: 1, status: 'passed', minutes: 6, at: 3, chosen: 1 },
  {
    day: '2026-11-20',
    time: '21:05',
    who: 'trainee1',
    place: 1,
    status: 'incomplete',
    minutes: 2,
    at: 1,
    chosen: null,
  },
] as const;
