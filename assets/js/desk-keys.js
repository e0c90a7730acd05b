import { DeskHints } from './desk-hints.js';

const OFF = 'desk-keys-off';
const TYPES = new Set(['checkbox', 'radio', 'button', 'submit']);

const attempt = (action) => {
  try {
    return action();
  } catch {
    return null;
  }
};

/** The keys of the marking desk. They do nothing while somebody types or composes, with Ctrl, Alt or Meta, and where they are turned off. */
export class DeskKeys {
  constructor(desk) {
    this.desk = desk;
    this.cards = [...desk.querySelectorAll('.criterion')];
    this.list = desk.querySelector('[data-keys]');
    this.list.hidden = false;
    this.popover = this.list.querySelector('[popover]');
    const box = this.list.querySelector('[data-keys-on]');
    this.on = attempt(() => localStorage.getItem(OFF)) !== '1';
    box.checked = this.on;
    box.addEventListener('change', () => this.turn(box.checked));
    document.addEventListener('keydown', (event) => this.pressed(event));
    desk.addEventListener('focusin', ({ target }) => this.show(target.closest('.criterion')));
    this.hints = new DeskHints(desk, this);
    desk.addEventListener('click', ({ target }) => this.clicked(target.closest('.criterion-title')));
    desk.addEventListener('toggle', ({ target }) => target.open && this.show(target.closest('.criterion')), true);
  }

  /** The title is a large target for the small mark before it. */
  clicked(title) {
    if (title) title.parentElement.querySelector('.criterion-more').toggleAttribute('open');
  }

  turn(on) {
    this.on = on;
    this.hints.tell();
    attempt(() => (on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1')));
  }

  /** Marks the card that the keys speak to. */
  show(card) {
    if (!card || card === this.active) return;
    this.active?.removeAttribute('data-active');
    this.active = card;
    card.dataset.active = '';
    this.desk.quotes.light(card);
  }

  pressed(event) {
    // 229: some browsers end a composition before they tell of the key that ended it.
    if (!this.on || event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target, key } = event;
    const typing =
      target.isContentEditable || (target.matches?.('textarea, select, input') === true && !TYPES.has(target.type));
    if (typing) {
      if (key === 'Escape') this.leaveField(target, event);
      return;
    }
    const act = this.actOf(key, target);
    if (!act) return;
    event.preventDefault();
    act();
  }

  leaveField(target, event) {
    event.preventDefault();
    const place = target.closest('.criterion') ?? this.desk.querySelector('.submission');
    place.focus({ preventScroll: true });
  }

  actOf(key, target) {
    if (/^[1-5]$/.test(key)) return () => this.choose(key);
    // Radio buttons keep the arrows for themselves, and a text that scrolls its own.
    const arrows = target.matches?.('.criterion, body') && (key === 'ArrowDown' || key === 'ArrowUp');
    if (key === 'j' || (arrows && key === 'ArrowDown')) return () => this.go(1);
    if (key === 'k' || (arrows && key === 'ArrowUp')) return () => this.go(-1);
    return this.acts()[key];
  }

  acts() {
    return {
      c: () => this.comment(),
      b: () => this.bank(),
      a: () => this.desk.passages.annotate(),
      e: () => this.desk.quotes.next(this.active),
      n: () => this.follow('[data-next-work]'),
      s: () => this.desk.saveNow(),
      h: () => this.desk.querySelector('[data-hand-in]').focus(),
      t: () => this.desk.querySelector('.submission').focus(),
      '?': () => this.popover.togglePopover(),
    };
  }

  go(step) {
    this.desk.passages.forget();
    const from = this.cards.indexOf(this.active);
    const card = this.cards[from < 0 ? 0 : Math.min(Math.max(from + step, 0), this.cards.length - 1)];
    this.open(card);
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
  }

  open(card) {
    this.show(card);
    const more = card.querySelector('.criterion-more');
    if (more) more.open = true;
    else for (const one of this.desk.querySelectorAll('.criterion-more[open]')) one.open = false;
  }

  choose(level) {
    const choice = this.active?.querySelector(`[data-field="level"][value="${level}"]`);
    if (!choice || choice.checked) return;
    choice.checked = true;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  }

  comment() {
    if (!this.active) this.go(1);
    this.open(this.active);
    this.active.querySelector('textarea').focus();
  }

  /** The bank of the card in hand, at the statements of its chosen level. */
  bank() {
    if (!this.active) this.go(1);
    const bank = this.active.querySelector('.bank');
    if (!bank) return;
    this.open(this.active);
    bank.open = true;
    const level = this.active.querySelector('[data-field="level"]:checked')?.value;
    const fitting = bank.querySelector(`[data-bank-level="${level}"] button`) ?? bank.querySelector('button, a');
    fitting?.focus();
  }

  async follow(selector) {
    const target = this.desk.querySelector(selector);
    if (!target) return;
    await this.desk.flush();
    target.click();
  }
}
