const LARGEST_STEP = 2;

/** Which stretches of the video were really played, as [from, to] in seconds, since the last report that arrived. */
export class WatchedIntervals {
  constructor() {
    this.list = [];
    this.from = null;
    this.last = null;
  }

  /** Call on every timeupdate while playing. A jump closes the stretch. */
  played(time) {
    const step = time - (this.last ?? time);
    if (this.from === null || step < 0 || step > LARGEST_STEP) {
      this.close();
      this.from = time;
    }
    this.last = time;
  }

  close() {
    if (this.from !== null && this.last > this.from) this.list.push([round(this.from), round(this.last)]);
    this.from = null;
    this.last = null;
  }

  /** Takes everything out; give it back with `putBack` when it did not arrive. */
  take(stillPlaying) {
    const now = this.last;
    this.close();
    if (stillPlaying && now !== null) {
      this.from = now;
      this.last = now;
    }
    return this.list.splice(0);
  }

  putBack(intervals) {
    this.list.unshift(...intervals);
  }
}

const round = (seconds) => Math.round(seconds * 10) / 10;
