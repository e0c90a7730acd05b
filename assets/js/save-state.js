/** The line that says whether the draft is safe; its words are in the template's data attributes. */
export class SaveState {
  constructor(output) {
    this.output = output;
  }

  show(state, { savedAt, href } = {}) {
    if (!this.output) return;
    const now = savedAt ?? new Date().toTimeString().slice(0, 5);
    this.output.dataset.state = state;
    this.output.textContent = this.output.dataset[state].replace('{time}', now);
    if (state === 'conflict' && href) this.link(href, this.output.dataset.conflictLink);
    if (state === 'over' || state === 'ended') this.link(href, this.output.dataset.overLink);
    if (state === 'expired')
      this.link(`/login?to=${encodeURIComponent(location.pathname)}`, this.output.dataset.expiredLink);
  }

  /** What to do about two answers of two windows, where no address shows both. */
  offer(choose) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-secondary button-dense';
    button.textContent = this.output.dataset.conflictLink;
    button.addEventListener('click', choose);
    this.output.append(' ', button);
  }

  link(href, words) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = words;
    this.output.append(' ', link);
  }
}
