import { CalibrationActs } from '#calibration/calibration-acts';
import { scriptsOf } from '#calibration/calibration-scripts';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { calculate, markedWorks } from './given-quality';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** From the fortieth work on the third trainer gives a level less in most criteria. */
const drifting = (work: number, turn: number, criterion: number) =>
  4 + ((work + criterion) % 4 === 0 ? 1 : 0) - (turn === 3 && work >= 40 && criterion % 3 !== 0 ? 1 : 0);

const standing = async (markerId: number) =>
  house.rows<{ until: string }>(
    'SELECT valid_until::text AS until FROM marker_clearances WHERE marker_id = $1 AND ended_at IS NULL',
    [markerId],
  );

describe('an alarm of drift', () => {
  it('pauses new works for the marker, who is told why and comes back with a short calibration, until the day that held before', async () => {
    const trainer = await actor(house, 'trainer3');
    const [before] = await standing(trainer.id);
    await markedWorks(house, 85, drifting);
    await calculate(house);
    expect(await house.events()).toEqual(expect.arrayContaining(['drift.detected', 'marker.clearance_ended']));
    expect(await standing(trainer.id)).toEqual([]);
    const visitor = await house.as('trainer3');
    const calibration = (await visitor.get('/calibration')).text;
    expect(calibration).toContain('3つの見本（15分ほど）');
    expect(calibration).toContain('新しい割当てを止めています');
    expect(calibration).not.toContain('まだ割り当てられません');
    expect((await visitor.get('/marking-quality/me')).text).toContain(
      '最近の評価が、以前より厳しめになっているようです。新しい割当てを止めています。',
    );
    const officer = await house.as('agency1');
    expect((await officer.get('/marking-quality')).text).toContain('警報で停止中');
    expect((await officer.get('/marking-quality')).text).toContain(
      '続けて厳しくなっています。新しい割当てを止めています。',
    );
    const { text } = await officer.get(`/marking-quality/markers/${trainer.id}`);
    expect(text).toContain('自動で再開します');
    expect(text).toContain(
      '決まった段階は、二人（合格と不合格の側が分かれたときは三人）で決めたものなので、変わりません。',
    );

    const acts = house.get(CalibrationActs);
    const id = await acts.start.run(trainer);
    const [{ scripts } = { scripts: [] }] = await house.rows<{ scripts: string[] }>(
      'SELECT script_ids AS scripts FROM calibrations WHERE id = $1',
      [id],
    );
    expect(scripts).toHaveLength(3);
    const samples = scriptsOf(await house.get(CurriculumLibrary).latest());
    for (const script of scripts) {
      const marks = samples.find((one) => one.id === script)?.marks ?? [];
      await acts.mark.run(
        trainer,
        id,
        script,
        Object.fromEntries(marks.map(({ criterion, level }) => [criterion, level])),
      );
    }
    expect(await standing(trainer.id)).toEqual([before]);
    expect((await visitor.get('/calibration')).text).toContain('提出物を評価できます');
    expect((await visitor.get('/marking-quality/me')).text).toContain(
      '見本を読み直すと、基準を思い出しやすくなります。',
    );
  });

  it('leaves the others alone, although they look lenient beside the one who became strict', async () => {
    for (const key of ['trainer1', 'trainer2']) {
      const { id } = await actor(house, key);
      expect(await standing(id)).toHaveLength(1);
    }
  });
});
