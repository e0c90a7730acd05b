/**
 * `<quote-picker>` around the choice of sentences: the texts are shown as they are, and whatever stretch is selected in them, with mouse, finger
 * or keyboard, becomes the choice. The list of sentences stays for those who would rather choose.
 */
class QuotePicker extends HTMLElement {
  connectedCallback() {
    this.said = this.querySelector('[data-selected]');
    for (const text of this.querySelectorAll('[data-quotable]')) text.hidden = false;
    for (const list of this.querySelectorAll('[data-sentences]')) this.fold(list);
    this.choice = document.createElement('input');
    Object.assign(this.choice, { type: 'hidden', name: 'sentence', disabled: true });
    this.querySelector('form').append(this.choice);
    document.addEventListener('selectionchange', () => this.selected());
    this.addEventListener('change', ({ target }) => target.name === 'sentence' && this.listed());
  }

  /** The list under its text, closed unless something in it is chosen. */
  fold(list) {
    if (list.querySelector(':checked')) return;
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = this.dataset.list;
    details.className = 'disclosure';
    list.before(details);
    details.append(summary, list);
  }

  selected() {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const text = range.startContainer.parentElement?.closest('[data-quotable]');
    if (!text || !this.contains(text) || !text.contains(range.endContainer)) return;
    const words = text.firstChild?.data ?? '';
    let [from, to] = [range.startOffset, range.endOffset];
    while (from < to && /\s/.test(words[from])) from += 1;
    while (to > from && /\s/.test(words[to - 1])) to -= 1;
    if (to - from < 2) return;
    for (const radio of this.querySelectorAll('input[type="radio"][name="sentence"]')) radio.checked = false;
    this.choice.disabled = false;
    this.choice.value = `${text.dataset.quotable}:${from}:${to}`;
    this.said.hidden = false;
    this.said.textContent = `${this.dataset.label} ${words.slice(from, to)}`;
  }

  listed() {
    this.choice.disabled = true;
    this.said.hidden = true;
  }
}

customElements.define('quote-picker', QuotePicker);
