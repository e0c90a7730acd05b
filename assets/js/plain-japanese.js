const AFTER_TYPING = 700;
const MOST_SHOWN = 8;

/**
 * `<plain-japanese data-src>` around text fields: a button below each of them asks what in its text, or in the words that are selected, is
 * hard for somebody who is learning Japanese, and lists it with what to say instead. Nothing leaves the page, nothing is blocked.
 */
class PlainJapanese extends HTMLElement {
  connectedCallback() {
    this.models = this.querySelector('template[data-plain]').content;
    for (const field of this.querySelectorAll('textarea')) this.offer(field);
  }

  offer(field) {
    const desk = document.importNode(this.models.querySelector('[data-desk]'), true);
    const check = { field, desk, from: 0, until: null, length: 0 };
    const button = desk.querySelector('button');
    button.querySelector('[data-of]').append(field.labels[0]?.firstElementChild.cloneNode(true) ?? '');
    button.addEventListener('click', () => void this.asked(check));
    for (const event of ['input', 'compositionend']) field.addEventListener(event, (typed) => this.typed(typed, check));
    desk.hidden = isEmpty(field);
    field.after(desk);
  }

  /** The words that are selected, or all of them. */
  asked(check) {
    const { selectionStart: from, selectionEnd: until, value } = check.field;
    const led = check.led?.start === from && check.led?.end === until;
    const some = !led && until > from && until - from < value.length;
    Object.assign(check, { from: some ? from : 0, until: some ? until : null, length: value.length });
    return this.look(check);
  }

  /** Once somebody has asked, the list follows the text, so that one sees it grow short. */
  typed(event, check) {
    check.desk.hidden = isEmpty(check.field);
    if (event.isComposing || check.desk.querySelector('[data-told]').hidden) return;
    clearTimeout(check.timer);
    check.timer = setTimeout(() => void this.look(check), AFTER_TYPING);
  }

  async look(check) {
    const { field, desk, from, length } = check;
    const rules = await import(this.dataset.src).catch(() => null);
    show(desk, 'offline', rules === null);
    desk.querySelector('[data-told]').hidden = false;
    if (!rules) {
      for (const part of ['some', 'none', 'selected', 'rest']) show(desk, part, false);
      return desk.querySelector('ol').replaceChildren();
    }
    const { findHardPlaces, longestSentence, quoteOf } = rules;
    const { value } = field;
    // What was selected grows and shrinks with what is mended in it.
    if (check.until !== null) check.until += value.length - length;
    check.length = value.length;
    const text = value.slice(from, check.until ?? value.length);
    const places = findHardPlaces(text);
    desk.querySelector('[data-count]').textContent = String(places.length);
    desk.querySelector('[data-longest]').textContent = String(longestSentence(text));
    desk.querySelector('[data-more]').textContent = String(places.length - MOST_SHOWN);
    show(desk, 'some', places.length > 0);
    show(desk, 'none', places.length === 0);
    show(desk, 'selected', check.until !== null);
    show(desk, 'rest', places.length > MOST_SHOWN);
    desk
      .querySelector('ol')
      .replaceChildren(...places.slice(0, MOST_SHOWN).map((place) => this.item(check, place, quoteOf(text, place))));
  }

  item(check, place, quote) {
    const { field, from } = check;
    const [start, end] = [from + place.start, from + place.end];
    const item = document.importNode(this.models.querySelector('[data-model]'), true);
    const marked = field.value.slice(start, end);
    item.querySelector('[data-kind]').append(this.words('kind', place));
    item.querySelector('[data-advice]').append(this.words('advice', place));
    item.querySelector('[data-marked]').textContent = quote;
    item.querySelector('[data-select]').addEventListener('click', () => this.leads(check, start, end));
    if (place.instead === null) item.querySelector('[data-instead]').remove();
    else item.querySelector('[data-words]').textContent = place.instead;
    const replace = item.querySelector('[data-replace]');
    if (!place.fits) replace.remove();
    replace.addEventListener('click', () => {
      // Somebody may have typed since: other words than those that were shown are nobody's to replace.
      if (field.value.slice(start, end) !== marked) return void this.look(check);
      field.setRangeText(place.instead, start, end, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      this.leads(check, start, start + place.instead.length);
      void this.look(check);
    });
    return item;
  }

  /** Selects a place for the reader: not a choice of theirs. */
  leads(check, start, end) {
    check.led = { start, end };
    check.field.focus();
    check.field.setSelectionRange(start, end);
  }

  words(part, { kind }) {
    return document.importNode(this.models.querySelector(`[data-${part}-of="${kind}"]`), true);
  }
}

const isEmpty = (field) => field.value.trim() === '';

const show = (desk, part, isShown) => {
  for (const words of desk.querySelectorAll(`[data-if="${part}"]`)) words.hidden = !isShown;
};

customElements.define('plain-japanese', PlainJapanese);
