import { type EntryText, entryTextHash, missingIn, unknownYet } from '#practice-log/entry-text';

describe('the fingerprint of an entry', () => {
  const entry: EntryText = {
    kind: 'short',
    duty: 'consultation',
    practisedOn: '2026-12-01',
    channel: 'visit',
    minutes: 45,
    topics: ['T03'],
    language: 'vi',
    interpretation: 'none',
    partners: [],
    competencies: ['K3'],
    residenceStatus: '',
    ageBand: '',
    household: '',
    urgency: '',
    splitInto: '',
    steps: [],
    followedUpOn: null,
    ethicalPoint: '',
    nextStep: '',
    title: '題',
    situation: 'あ',
    action: 'い',
    outcome: '',
    reflection: '',
  };

  const other = (name: keyof EntryText): unknown => {
    if (name === 'steps') return [{ what: '電話した', partner: 'legal_aid', handover: 'introduced' }];
    if (typeof entry[name] === 'number') return 46;
    return Array.isArray(entry[name]) ? ['K4'] : `${entry[name] ?? ''}い`;
  };

  it.each(Object.keys(entry) as (keyof EntryText)[])('changes with %s', (name) => {
    const changed = {
      ...entry,
      [name]: other(name),
    };
    expect(entryTextHash(changed)).not.toBe(entryTextHash(entry));
  });

  it('does not confuse where a text stands', () => {
    expect(entryTextHash({ ...entry, situation: 'あい', action: '' })).not.toBe(
      entryTextHash({ ...entry, situation: 'あ', action: 'い' }),
    );
  });

  it('is what it was before the later parts were thought of, as long as they are empty', () => {
    expect(entryTextHash(entry)).toBe('8549d18449b28a81f1d5626a2074305d17036ea0ceff22ce19d3d38bb6a1b70f');
  });
});

describe('what is missing', () => {
  it('is everything that sharing asks for, until it is there', () => {
    const started: EntryText = {
      ...unknownYet,
      kind: 'short',
      duty: 'consultation',
      practisedOn: '2026-12-01',
      title: '題',
    };
    expect(missingIn(started)).toEqual([
      'channel',
      'minutes',
      'topics',
      'language',
      'interpretation',
      'competencies',
      'situation',
      'action',
    ]);
    expect(missingIn({ ...started, topics: ['T01'], minutes: 30 })).not.toContain('minutes');
  });
});
