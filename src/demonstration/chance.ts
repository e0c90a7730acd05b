/** Repeatable chance (mulberry32): the same seed gives the same history on every machine. */
export class Chance {
  constructor(private state: number) {}

  /** A number from 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(things: readonly T[]): T {
    const found = things[Math.floor(this.next() * things.length)];
    if (found === undefined) throw new Error('Nothing to pick from');
    return found;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }
}
