import { sendDraft } from './send-draft.js';

const LONGEST = 400;
const SHORT = 48;

/** What is selected in the text, as a form carries it: `part:start:end`. Null where nothing is, or more than one part. */
export function selectedPassage(root) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const part = closestPart(range.startContainer);
  if (!part || part !== closestPart(range.endContainer) || !root.contains(part)) return null;
  const before = document.createRange();
  before.selectNodeContents(part);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const quote = range.toString();
  if (!quote.trim() || quote.length > LONGEST) return null;
  return { value: `${part.dataset.textPart}:${start}:${start + quote.length}`, quote: quote.trim() };
}

const closestPart = (node) =>
  (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest('[data-text-part]');

/** Lists of sentences take what is selected as well; those with an address are saved as soon as one is chosen. */
export class TextPassages {
  constructor(desk) {
    this.desk = desk;
    this.selected = null;
    document.addEventListener('selectionchange', () => this.look());
    desk.addEventListener('click', ({ target }) => this.clicked(target.closest('[data-use-selection]')));
    desk.addEventListener('change', ({ target }) => target.matches('[data-passage][data-url]') && this.save(target));
  }

  /** A selection is remembered until there is another one: the focus moves to the form, and the selection goes. */
  look() {
    const found = selectedPassage(this.desk);
    if (!found) return;
    this.selected = found;
    this.desk.querySelector('[data-words]').value = found.value;
    for (const button of this.desk.querySelectorAll('[data-use-selection]')) button.hidden = false;
  }

  /** With another criterion in hand, other words are meant. */
  forget() {
    this.selected = null;
    this.desk.querySelector('[data-words]').value = '';
  }

  clicked(button) {
    if (button) this.put(button.parentElement.querySelector('[data-passage]'));
  }

  put(list) {
    if (!this.selected) return false;
    const { value, quote } = this.selected;
    const known = [...list.options].find((option) => option.value === value);
    const option = known ?? new Option(quote.length > SHORT ? `${quote.slice(0, SHORT - 1)}…` : quote, value);
    if (!known) list.add(option, 1);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }

  /** For the key of annotating: with a selection straight to the note, else to the list of sentences. */
  annotate() {
    const form = this.desk.querySelector('#annotate');
    form.open = true;
    const isPut = this.put(form.querySelector('[data-passage]'));
    form.querySelector(isPut ? 'textarea' : '[data-passage]').focus();
    this.forget();
  }

  async save(list) {
    const token = this.desk.querySelector('[name="_csrf"]').value;
    this.desk.state.show('saving');
    const body = new URLSearchParams({ passage: list.value, _csrf: token }).toString();
    const answer = await sendDraft(list.dataset.url, body);
    this.desk.told(answer.state, answer);
  }
}
