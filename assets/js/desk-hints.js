/** The line that says which key comes next, from where somebody is: nothing chosen yet, a level missing, a text in hand, all there. */
export class DeskHints {
  constructor(desk, keys) {
    Object.assign(this, { desk, keys });
    this.line = desk.querySelector('[data-hints]');
    this.whole = desk.querySelector('.criterion-whole textarea');
    for (const event of ['focusin', 'focusout', 'change', 'input']) desk.addEventListener(event, () => this.tell());
    this.tell();
  }

  tell() {
    this.line.hidden = !this.keys.on;
    const now = this.moment();
    for (const one of this.line.children) one.hidden = one.dataset.when !== now;
  }

  moment() {
    const { active, cards } = this.keys;
    if (document.activeElement?.matches('marking-desk :is(textarea, select)')) return 'write';
    if (!active) return 'begin';
    if (lacksLevel(active)) return 'level';
    const lacksComment = this.whole.value.trim() === '';
    if (lacksComment && active.contains(this.whole)) return 'comment';
    return lacksComment || cards.some(lacksLevel) ? 'onward' : 'done';
  }
}

const lacksLevel = (card) =>
  card.querySelector('[data-field="level"]') !== null && card.querySelector('[data-field="level"]:checked') === null;
