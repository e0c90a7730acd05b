import { RecentSessions } from '#platform/http/recent-sessions';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 28);
const session = (activeAt?: number) => ({ content: { activeAt }, actor: null });

describe('sessions of this minute', () => {
  it('are those whose activity is noted for it', () => {
    const recent = new RecentSessions();
    recent.keep('a', session(NOW));
    expect(recent.of('a', NOW + MINUTE - 1)).toEqual(session(NOW));
    expect(recent.of('a', NOW + MINUTE)).toBeNull();
    // Whatever the clock says afterwards.
    expect(recent.of('a', NOW)).toBeNull();
  });

  it('are never those that note nothing, or that nobody kept', () => {
    const recent = new RecentSessions();
    recent.keep('a', session());
    expect(recent.of('a', NOW)).toBeNull();
    expect(recent.of('b', NOW)).toBeNull();
  });

  it('are bounded in number: the first goes first', () => {
    const recent = new RecentSessions();
    for (let number = 0; number <= 2_000; number += 1) recent.keep(String(number), session(NOW));
    expect(recent.of('0', NOW)).toBeNull();
    expect(recent.of('1', NOW)).not.toBeNull();
    expect(recent.of('2000', NOW)).not.toBeNull();
  });
});
