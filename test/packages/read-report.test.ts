import { launchState } from '#packages/launch-state';
import { readReport, secondsIn, timeText } from '#packages/read-report';

const nothing = { completion: 'unknown', success: 'unknown', scoreRaw: null, scoreMax: null, scoreScaled: null };

describe('what a package says', () => {
  it('is read from the one word of SCORM 1.2', () => {
    const read = (reported: Record<string, string>) => readReport('scorm12', reported);
    expect(read({})).toEqual({ ...nothing, sessionSeconds: 0 });
    expect(read({ 'cmi.core.lesson_status': 'passed' })).toMatchObject({ completion: 'completed', success: 'passed' });
    expect(read({ 'cmi.core.lesson_status': 'browsed' })).toMatchObject({
      completion: 'incomplete',
      success: 'unknown',
    });
    expect(read({ 'cmi.core.lesson_status': 'wonderful' })).toMatchObject(nothing);
    const score = {
      'cmi.core.score.raw': '85.5',
      'cmi.core.score.max': '100',
      'cmi.core.session_time': '0001:02:03.6',
    };
    expect(read(score)).toMatchObject({ scoreRaw: 85.5, scoreMax: 100, sessionSeconds: 3_724 });
  });

  it('is read from the two words of SCORM 2004', () => {
    const read = (reported: Record<string, string>) => readReport('scorm2004', reported);
    expect(
      read({ 'cmi.completion_status': 'not attempted', 'cmi.success_status': 'failed', 'cmi.score.scaled': '-0.5' }),
    ).toMatchObject({ completion: 'not_attempted', success: 'failed', scoreScaled: -0.5 });
    expect(read({ 'cmi.score.scaled': '50', 'cmi.score.raw': 'many' })).toMatchObject({
      scoreScaled: null,
      scoreRaw: null,
    });
  });

  it('is told back the time in its own words', () => {
    for (const standard of ['scorm12', 'scorm2004'] as const)
      for (const seconds of [0, 59, 3_600, 86_399, 400_000])
        expect(secondsIn(standard, timeText(standard, seconds))).toBe(seconds);
    expect(secondsIn('scorm2004', 'P1DT1H')).toBe(90_000);
    expect(secondsIn('scorm12', 'yesterday')).toBe(0);
  });
});

describe('a package that is opened again', () => {
  const item = {
    ...{ itemId: 1, packageId: 1, packageTitle: 'x', place: 1, places: 1, title: 'x', path: 'index.html', query: '' },
    ...{ launchData: 'begin', mastery: 80 },
  };
  const learner = { id: 'p', name: '受講者' };

  it('goes on where it was, and takes neither time nor way of leaving with it', () => {
    const reported = { 'cmi.suspend_data': 'page 3', 'cmi.exit': '', 'cmi.session_time': 'PT5S' };
    const report = {
      ...{ reported: JSON.stringify(reported), sessionSeconds: 5, earlierSeconds: 60, writer: 'w', version: 3 },
      lastAt: new Date(0),
    };
    const { given, saved } = launchState({ ...item, standard: 'scorm2004' }, report, learner);
    expect(saved).toEqual({ 'cmi.suspend_data': 'page 3' });
    expect(given).toMatchObject({
      'cmi.entry': 'resume',
      'cmi.total_time': 'PT0H1M5S',
      'cmi.scaled_passing_score': '80',
    });
  });

  it('begins at the beginning the first time', () => {
    const { given } = launchState({ ...item, standard: 'scorm12' }, null, learner);
    expect(given).toMatchObject({
      'cmi.core.entry': 'ab-initio',
      'cmi.launch_data': 'begin',
      'cmi.core.student_name': '受講者',
    });
  });
});
