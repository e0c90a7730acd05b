import { type EntryText, entryTextHash } from '#practice-log/entry-text';

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
    title: '題',
    situation: 'あ',
    action: 'い',
    outcome: '',
    reflection: '',
  };

  it.each(Object.keys(entry) as (keyof EntryText)[])('changes with %s', (name) => {
    const changed = {
      ...entry,
      [name]: typeof entry[name] === 'number' ? 46 : Array.isArray(entry[name]) ? ['K4'] : `${entry[name]}い`,
    };
    expect(entryTextHash(changed)).not.toBe(entryTextHash(entry));
  });

  it('does not confuse where a text stands', () => {
    expect(entryTextHash({ ...entry, situation: 'あい', action: '' })).not.toBe(
      entryTextHash({ ...entry, situation: 'あ', action: 'い' }),
    );
  });
});
