/** Words of the text that the trainee named as evidence, and the cards of the criteria that they speak to. */
export class EvidenceQuotes {
  constructor(desk) {
    this.desk = desk;
    this.marks = [...desk.querySelectorAll('[data-evidence]')];
    desk.addEventListener('click', (event) => this.clicked(event));
  }

  /** Those of the card in hand stand out. */
  light(card) {
    const names = namesIn(card);
    for (const mark of this.marks)
      mark.toggleAttribute(
        'data-lit',
        namesOver(mark).some((name) => names.includes(name)),
      );
  }

  /** One after the other: those of the card in hand, else all. The focus stays where it is, so that a level can be chosen at once. */
  next(card) {
    const own = card ? namesIn(card) : [];
    const names = own.length > 0 ? own : [...new Set(this.marks.flatMap(namesOver))];
    if (names.length > 0) this.show(names[(names.indexOf(this.shown) + 1) % names.length]);
  }

  show(name) {
    this.shown = name;
    const marks = this.marks.filter((mark) => namesOver(mark).includes(name));
    for (const mark of this.marks) mark.toggleAttribute('data-shown', marks.includes(mark));
    marks[0]?.scrollIntoView({ block: 'center' });
    this.select(marks);
  }

  /** They count as selected: a statement or a note that comes next stands on them. */
  select(marks) {
    if (marks.length > 0) getSelection().setBaseAndExtent(marks[0], 0, marks.at(-1), marks.at(-1).childNodes.length);
  }

  clicked(event) {
    const link = event.target.closest('[data-quote]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.show(link.dataset.quote);
  }
}

const namesIn = (card) => [...card.querySelectorAll('[data-quote]')].map((link) => link.dataset.quote);
const namesOver = (mark) => mark.dataset.evidence.split(' ');
