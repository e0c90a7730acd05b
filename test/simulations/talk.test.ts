import { simulationsPaths } from '#simulations/simulations.paths';
import { choicesIn } from '#simulations/talk';
import { openHouse, type TestApp } from '../support/app';
import { trainee } from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('a simulated consultation', () => {
  it('is worked through by links alone, and tells what each choice did only at its end', async () => {
    const visitor = await house.as((await trainee(house)).personId);
    const list = await visitor.get(simulationsPaths.list);
    expect(list.text).toContain('期限から十五日');
    let page = await visitor.get(simulationsPaths.simulation('fifteen-days-after'));
    expect(page.text).not.toContain('絶対に伝わらない');
    for (let steps = 0; steps < 30; steps += 1) {
      const next = /href="(\/practice\/simulations\/[\w-]+\?choices=[\d.]+)">/.exec(
        page.body.replaceAll('&#x3D;', '='),
      )?.[1];
      if (!next || page.text.includes('考えてみましょう')) break;
      page = await visitor.get(next);
      expect(page.status).toBe(200);
    }
    expect(page.text).toContain('考えてみましょう');
    expect(page.text).toContain('選んだことの振り返り');
  });

  it('that is not there, or was led astray by hand, does no harm', async () => {
    const visitor = await house.as((await trainee(house)).personId);
    expect((await visitor.get(simulationsPaths.simulation('nothing'))).status).toBe(404);
    const page = await visitor.get(simulationsPaths.after('fifteen-days-after', [99, 0]));
    expect(page.status).toBe(200);
    expect(choicesIn('0.2.x')).toEqual([]);
  });
});
