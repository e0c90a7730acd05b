/** `<plan-coverage>`: which planned entry shows what, told anew with every choice. Without it the table stands as it was saved. */
class PlanCoverage extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', () => this.tell());
    this.addEventListener('input', () => this.tell());
    this.tell();
  }

  tell() {
    const lines = [...this.querySelectorAll('[data-line]')].map((line) => this.line(line));
    const rows = this.querySelectorAll('[data-shown-by]');
    for (const row of rows) {
      const line = lines.find(({ position }) => position === row.dataset.shownBy);
      row.hidden = !line?.written;
      for (const cell of row.querySelectorAll('[data-shows]')) cell.hidden = !line?.shows.has(cell.dataset.shows);
    }
    const shown = new Set(lines.flatMap(({ written, shows }) => (written ? [...shows] : [])));
    for (const met of this.querySelectorAll('[data-met]')) met.hidden = !shown.has(met.dataset.met);
    const gaps = [...this.querySelectorAll('[data-gap]')];
    for (const gap of gaps) gap.hidden = shown.has(gap.dataset.gap);
    const complete = gaps.every((gap) => gap.hidden);
    this.querySelector('[data-complete]').hidden = !complete;
    this.querySelector('[data-incomplete]').hidden = complete;
  }

  /** A line is written as soon as it says what it will show, by when, or how. */
  line(element) {
    const position = element.dataset.line;
    const control = (name) => element.querySelector(`[name="plan${position}-${name}"]`);
    const chosen = [...element.querySelectorAll(`[name="plan${position}-competencies"]:checked`)].map(
      (box) => box.value,
    );
    const words = ['shownBy', 'dueOn', 'reason'].some((name) => control(name).value.trim() !== '');
    const duty = control('way').value === 'preventive_act' ? 'preventive' : control('duty').value;
    return { position, written: chosen.length > 0 || words, shows: new Set([...chosen, duty]) };
  }
}
customElements.define('plan-coverage', PlanCoverage);
