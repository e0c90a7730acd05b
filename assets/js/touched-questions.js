/**
 * Which questions of a test were changed in this window and not yet acknowledged, in the form's field `changed` ("-": none): so a save
 * speaks only of these, and what another window answered meanwhile is nobody's conflict. A form without that field has no questions.
 */
export class TouchedQuestions {
  constructor(form) {
    this.field = form.elements.changed;
    this.touched = new Map();
    this.write();
  }

  /** `change` counts up: the acknowledgement of an older one does not cover it. */
  note(control, change) {
    const question = control.closest('[data-question]');
    if (question) this.touched.set(question.dataset.question, change);
    this.write();
  }

  acknowledged(change) {
    for (const [question, last] of this.touched) if (last <= change) this.touched.delete(question);
    this.write();
  }

  write() {
    if (this.field) this.field.value = [...this.touched.keys()].join(' ') || '-';
  }
}
