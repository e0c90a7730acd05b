/** `<live-checklist>`: what a form still needs, kept up to date while it is filled in. Items name a field; with a kind they count ticked boxes. */
class LiveChecklist extends HTMLElement {
  connectedCallback() {
    this.form = this.closest('form');
    this.form?.addEventListener('input', () => this.look());
    this.form?.addEventListener('change', () => this.look());
    this.look();
  }

  look() {
    for (const item of this.querySelectorAll('[data-for]')) this.lookAt(item);
  }

  lookAt(item) {
    const fields = this.form?.querySelectorAll(`[name="${CSS.escape(item.dataset.for)}"]`) ?? [];
    if (fields.length === 0) return;
    const done = [...fields].filter((field) => isDone(field, item.dataset.kind)).length;
    const met = done >= Number(item.dataset.required);
    const [count, state] = [item.querySelector('[data-done]'), item.querySelector('[data-state]')];
    if (count) count.textContent = String(done);
    if (item.classList.contains('condition-met') === met) return;
    item.classList.toggle('condition-met', met);
    state.textContent = ` ${met ? this.dataset.met : this.dataset.open}`;
  }
}

const isDone = (field, kind) => (kind ? field.checked && field.dataset.kind === kind : field.value.trim() !== '');

customElements.define('live-checklist', LiveChecklist);
