import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningTest } from '../examination/given-closed';
import { freePort, Launched } from '../start/launch';
import { openHouse, type TestApp } from '../support/app';
import { launchBrowser } from '../support/browser';
import * as given from '../support/given';
import { Candidate } from './candidate';
import { Weather } from './weather';

/** The same story in every run; another number is another story. */
const SEED = 20_261_126;
const STEPS = 50;

let house: TestApp;
let folder: string;
let weather: Weather;
let candidate: Candidate;
let close: () => Promise<void>;
beforeAll(async () => {
  house = await openHouse();
  const { id: personId } = await given.actor(house, 'trainee1');
  const { enrolmentId } = await given.trainee(house, { personId });
  const attempt = await runningTest(house, enrolmentId);
  folder = await mkdtemp(join(tmpdir(), 'kakehashi-cut-'));
  const port = await freePort();
  const launch = () =>
    Launched.start({ PORT: String(port), DATA_DIR: folder, DATABASE_URL: process.env['DATABASE_URL'] ?? '' });
  const browser = await launchBrowser();
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 900 },
  });
  weather = await Weather.fair(context, launch, SEED);
  candidate = await Candidate.signedIn(house, context, attempt, weather);
  close = async () => {
    await browser.close();
    await weather.end();
  };
});
afterAll(async () => {
  await close();
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

/** Test files that start a whole system have all the time they need. */
jest.setTimeout(600_000);

describe('somebody who takes a test in bad weather', () => {
  it('is never told that something is saved which is not, whatever is cut or killed', async () => {
    for (let step = 0; step < STEPS; step += 1) {
      await weather.changes();
      const window = await candidate.someWindow();
      if (window) await candidate.answersSomething(window);
      if (weather.chance(0.12)) await candidate.losesAWindow();
      else if (weather.chance(0.1)) await candidate.pressesSave();
    }
    expect(weather.storms).toMatchObject({ cuts: expect.any(Number), kills: expect.any(Number) });
    expect(Math.min(weather.storms.cuts, weather.storms.kills)).toBeGreaterThan(1);
    expect(candidate.acknowledged).toBeGreaterThan(10);
  });

  it('finds everything in the end: what was typed was saved, or waited on the device and arrived', async () => {
    await weather.clears();
    await candidate.comesBack();
    expect(await candidate.saved()).toEqual(candidate.typed);
    expect(candidate.typed.size).toBeGreaterThan(10);
  });

  it('has nothing left on the device after that', async () => {
    expect(await candidate.leftOnDevice()).toEqual([]);
  });
});
