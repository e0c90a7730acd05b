import type { INestApplicationContext } from '@nestjs/common';
import { PublishCurriculum } from '#curriculum/publish-curriculum';
import { readCurriculum } from '#curriculum/read-curriculum';
import { DEMONSTRATION_PASSWORD, cast } from '#demonstration/cast';
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
  if (demonstration || (await queries.isEmpty())) await app.get(PublishCurriculum).run(systemActor, readCurriculum(`${root}/curriculum/coordinator`));
  if (demonstration && (await queries.isEmpty())) await load(app, say);
  if (demonstration) sayAccounts(say);
}

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
  for (const { email, role } of cast) say(`  ${email.padEnd(28)}${role ?? ''}\n`);
}
