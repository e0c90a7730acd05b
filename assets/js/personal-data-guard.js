const AFTER_TYPING = 700;
const TEXTS = 'textarea, input[type="text"]';

/**
 * `<personal-data-guard data-src>` around text fields: lists below a field what in it could tell who a client is, with a way to the
 * place and a neutral wording. Nothing leaves the page, nothing is blocked; the rules are those of the server, loaded when somebody comes to
 * a field, so that they are there when the network is not.
 */
class PersonalDataGuard extends HTMLElement {
  connectedCallback() {
    this.lists = new WeakMap();
    this.timers = new WeakMap();
    this.addEventListener('focusin', () => void this.rules());
    for (const event of ['input', 'compositionend']) this.addEventListener(event, (typed) => this.typed(typed));
    for (const field of this.querySelectorAll(TEXTS)) if (field.value.trim() !== '') void this.look(field);
  }

  typed(event) {
    const field = event.target.closest(TEXTS);
    if (!field || event.isComposing) return;
    clearTimeout(this.timers.get(field));
    this.timers.set(
      field,
      setTimeout(() => void this.look(field), AFTER_TYPING),
    );
  }

  /** Null without a network, unless they came before: the server looks through every text again. */
  rules() {
    return import(this.dataset.src).catch(() => null);
  }

  async look(field) {
    const rules = await this.rules();
    if (!rules) return;
    const items = rules.findPersonalData(field.value).map((finding) => this.item(field, finding));
    const list = this.listOf(field);
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
  }

  listOf(field) {
    const known = this.lists.get(field);
    if (known) return known;
    const list = document.createElement('ul');
    list.className = 'text-places';
    const told = document.createElement('div');
    told.setAttribute('role', 'status');
    told.append(list);
    field.after(told);
    this.lists.set(field, list);
    return list;
  }

  item(field, { kind, start, end }) {
    const model = this.querySelector('template').content.querySelector(`[data-kind="${kind}"]`);
    const item = document.importNode(model, true);
    const marked = field.value.slice(start, end);
    item.querySelector('[data-marked]').textContent = marked;
    item.querySelector('[data-select]').addEventListener('click', () => select(field, start, end));
    item.querySelector('[data-replace]').addEventListener('click', () => {
      // Somebody may have typed since: other words than those that were shown are nobody's to replace.
      if (field.value.slice(start, end) !== marked) return void this.look(field);
      field.setRangeText(item.dataset.neutral, start, end, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      select(field, start, start + item.dataset.neutral.length);
      void this.look(field);
    });
    return item;
  }
}

function select(field, start, end) {
  field.focus();
  field.setSelectionRange(start, end);
}

customElements.define('personal-data-guard', PersonalDataGuard);
