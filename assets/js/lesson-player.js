import { tellProgress } from './lesson-progress.js';
import { captions, goBack, speed } from './player-tools.js';
import { followLists } from './transcript.js';
import { showGaps, showWatched } from './watched-bar.js';
import { WatchedIntervals } from './watched-intervals.js';

const HEARTBEAT = 10_000;

/** `<lesson-player>` around a native video: resumes, keeps to what was seen when asked, and reports what was played. */
class LessonPlayer extends HTMLElement {
  connectedCallback() {
    this.video = this.querySelector('video');
    this.watched = new WatchedIntervals();
    this.furthest = Number(this.dataset.furthest ?? 0);
    this.stoodAt = Date.now();
    this.video.addEventListener('loadedmetadata', () => this.resume(), { once: true });
    if (this.video.readyState > 0) this.resume();
    for (const event of ['playing', 'timeupdate']) this.video.addEventListener(event, () => this.moved());
    this.video.addEventListener('seeking', () => this.sought());
    for (const event of ['pause', 'ended']) this.video.addEventListener(event, () => this.rested());
    document.addEventListener('visibilitychange', () => document.hidden && this.report());
    window.addEventListener('pagehide', () => this.report());
    this.timer = setInterval(() => !this.video.paused && this.report(), HEARTBEAT);
    goBack(this, this.video);
    captions(this, this.video);
    speed(this, this.video, Number(this.dataset.maxSpeed || 2));
    followLists(this.video);
    this.dataset.ready = '';
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  resume() {
    const from = Number(this.dataset.resume ?? 0);
    if (from > 0 && this.video.currentTime < 1) this.video.currentTime = from;
    this.told = this.video.currentTime;
  }

  moved() {
    const { currentTime, paused, seeking } = this.video;
    if (paused || seeking) return;
    this.stoodAt = Date.now();
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
    this.stoodAt = Date.now();
    const free = !('noSkip' in this.dataset) || Number(this.querySelector('[data-percent]').textContent) >= 100;
    if (free || this.video.currentTime <= this.furthest + 1) return;
    this.video.currentTime = this.furthest;
    this.announce(this.dataset.noSkip);
  }

  async report() {
    const intervals = this.watched.take(!this.video.paused);
    const position = this.video.currentTime;
    if (intervals.length === 0 && Math.abs(position - (this.told ?? 0)) < 1) return;
    const headers = { 'content-type': 'application/json', 'x-csrf-token': this.dataset.token };
    const body = JSON.stringify({ intervals, position, ago: (Date.now() - this.stoodAt) / 1000 });
    const response = await fetch(this.dataset.heartbeat, { method: 'POST', headers, body, keepalive: true }).catch(
      () => null,
    );
    if (!response || response.status >= 500) {
      this.watched.putBack(intervals);
      return this.announce(this.dataset.offline);
    }
    this.told = position;
    if (!response.ok) return this.announce(this.dataset.refused);
    this.show(await response.json());
  }

  show({ percent, lessonPercent, seen, watched }) {
    const isFirst = percent >= 100 && Number(this.querySelector('[data-percent]').textContent) < 100;
    this.querySelector('[data-percent]').textContent = percent;
    for (const place of document.querySelectorAll('[data-seen]')) place.textContent = seen;
    showWatched(this.querySelector('[data-bar]'), watched);
    showGaps(document.querySelector('[data-gaps]'), watched, Number(this.querySelector('[data-bar]').dataset.bar));
    this.announce(isFirst ? this.dataset.finished : '');
    tellProgress(lessonPercent);
  }

  announce(words) {
    const place = this.querySelector('[data-announce]');
    if (place.textContent === words) place.textContent = '';
    setTimeout(() => {
      place.textContent = words;
    }, 50);
  }
}

customElements.define('lesson-player', LessonPlayer);
