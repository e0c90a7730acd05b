import type { INestApplicationContext } from '@nestjs/common';
import { CurriculumRefused, PublishCurriculum } from '#curriculum/publish-curriculum';
import { type CurriculumReading, readCurriculum } from '#curriculum/read-curriculum';
import { cast, DEMONSTRATION_PASSWORD, lateTrainer } from '#demonstration/cast';
import { DemonstrationQueries } from '#demonstration/demonstration.queries';
import { NoteDemonstrationState } from '#demonstration/demonstration-state';
import { LoadDemonstration } from '#demonstration/load-demonstration';
import { systemActor } from '#platform/actor/actor';
import { Config, root } from '#platform/config';

type Say = (text: string) => void;

/** Publishes the curriculum where none is published yet, and fills an empty house with demonstration data. */
export async function fillHouse(app: INestApplicationContext, say: Say): Promise<void> {
  const { demonstration } = app.get(Config);
  const queries = app.get(DemonstrationQueries);
  const empty = await queries.isEmpty();
  if (demonstration && empty) {
    await publish(app, say, true, beforeTheChanges);
    await load(app, say);
  }
  if (demonstration || empty) await publish(app, say, empty);
  if (demonstration) sayAccounts(say);
}

/** The newest content; where it has faults the version published before stays, and with none before there is nothing to start with. */
async function publish(
  app: INestApplicationContext,
  say: Say,
  first: boolean,
  edited = (reading: CurriculumReading) => reading,
): Promise<void> {
  try {
    await app.get(PublishCurriculum).run(systemActor, edited(readCurriculum(`${root}/curriculum/coordinator`)));
  } catch (error) {
    if (first || !(error instanceof CurriculumRefused)) throw error;
    say(`The curriculum has faults and was not published; the version before stays:\n${error.message}\n`);
  }
}

/** The people of the demonstration began with an edition from before the newest changes of rules: so there is somebody to tell of them. */
const beforeTheChanges = ({ document, problems }: CurriculumReading): CurriculumReading => ({
  document: document && { ...document, changes: [] },
  problems,
});

async function load(app: INestApplicationContext, say: Say): Promise<void> {
  const note = app.get(NoteDemonstrationState);
  await note.run('loading');
  say('Writing demonstration data (about a minute, only at the first start):\n');
  let shown = -1;
  await app.get(LoadDemonstration).run((done, all) => {
    const percent = Math.floor((done / Math.max(all, 1)) * 20) * 5;
    if (percent !== shown) say(`  ${percent} %\n`);
    shown = percent;
  });
  await note.run('loaded');
}

function sayAccounts(say: Say): void {
  say(`Demonstration accounts (password ${DEMONSTRATION_PASSWORD}):\n`);
  for (const { key, email, role } of [...cast, lateTrainer])
    say(`  ${email.padEnd(28)}${role ?? key.replace(/\d/g, '')}\n`);
}
