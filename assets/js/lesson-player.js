import { captions, goBack, speed } from './player-tools.js';
import { followTranscript } from './transcript.js';
import { WatchedIntervals } from './watched-intervals.js';

const HEARTBEAT = 10_000;

/** `<lesson-player>` around a native video: resumes, keeps to what was seen when asked, and reports what was played. */
class LessonPlayer extends HTMLElement {
  connectedCallback() {
    this.video = this.querySelector('video');
    this.watched = new WatchedIntervals();
    this.furthest = Number(this.dataset.furthest ?? 0);
    this.video.addEventListener('loadedmetadata', () => this.resume(), { once: true });
    if (this.video.readyState > 0) this.resume();
    for (const event of ['playing', 'timeupdate']) this.video.addEventListener(event, () => this.moved());
    this.video.addEventListener('seeking', () => this.sought());
    for (const event of ['pause', 'ended']) this.video.addEventListener(event, () => this.rested());
    document.addEventListener('visibilitychange', () => document.hidden && this.report());
    this.timer = setInterval(() => !this.video.paused && this.report(), HEARTBEAT);
    goBack(this, this.video);
    captions(this, this.video);
    speed(this, this.video, Number(this.dataset.maxSpeed || 2));
    followTranscript(this.video);
    this.dataset.ready = '';
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  resume() {
    const position = Number(this.dataset.position ?? 0);
    if (position > 0 && position < this.video.duration - 3) this.video.currentTime = position;
  }

  moved() {
    const { currentTime, paused, seeking } = this.video;
    if (paused || seeking) return;
    this.watched.played(currentTime);
    if (currentTime - this.furthest < 2) this.furthest = Math.max(this.furthest, currentTime);
  }

  /** The last stretch before a rest counts too. */
  rested() {
    if (!this.video.seeking) this.watched.played(this.video.currentTime);
    return this.report();
  }

  sought() {
    this.watched.close();
    const free = !('noSkip' in this.dataset) || this.querySelector('progress').value >= 100;
    if (free || this.video.currentTime <= this.furthest + 1) return;
    this.video.currentTime = this.furthest;
    this.querySelector('[data-announce]').textContent = this.dataset.noSkip;
  }

  async report() {
    const intervals = this.watched.take(!this.video.paused);
    if (intervals.length === 0) return;
    const headers = { 'content-type': 'application/json', 'x-csrf-token': this.dataset.token };
    const body = JSON.stringify({ intervals, position: this.video.currentTime, speed: this.video.playbackRate });
    const response = await fetch(this.dataset.heartbeat, { method: 'POST', headers, body, keepalive: true }).catch(
      () => null,
    );
    if (!response || response.status >= 500) return this.watched.putBack(intervals);
    const answer = await response.json().catch(() => ({}));
    if (answer.percent !== undefined) this.show(answer.percent);
  }

  show(percent) {
    this.querySelector('progress').value = percent;
    this.querySelector('[data-percent]').textContent = percent;
  }
}

customElements.define('lesson-player', LessonPlayer);
