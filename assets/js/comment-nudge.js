const AFTER_TYPING = 900;

/**
 * `<comment-nudge data-src data-rests>` around a comment: says below it which of three things it has (the words it rests on, what to do
 * next, how the two hang together), and what would make it more useful. It never blocks; nothing leaves the page.
 */
class CommentNudge extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector('textarea');
    this.append(document.getElementById('nudge-words').content.cloneNode(true));
    this.told = this.querySelector('[data-told]');
    for (const event of ['input', 'compositionend']) this.addEventListener(event, (typed) => this.typed(typed));
    if (this.field.value.trim() !== '') void this.look();
  }

  typed(event) {
    if (event.isComposing) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), AFTER_TYPING);
  }

  async look() {
    const comment = this.field.value.trim();
    if (comment === '') {
      this.told.hidden = true;
      return;
    }
    const { commentQuality } = await import(this.dataset.src);
    const { evidence, suggestion, link } = commentQuality(comment, this.dataset.rests === 'true');
    const has = { evidence: evidence >= 2, suggestion: suggestion === 1, link: link === 1 };
    // How the two hang together is a question only once both are there.
    const wanted = ['evidence', 'suggestion', 'link'].find((part) => !has[part]) ?? 'complete';
    for (const part of this.told.querySelectorAll('[data-part-of]')) part.dataset.has = has[part.dataset.partOf];
    for (const words of this.told.querySelectorAll('[data-wanted]')) words.hidden = words.dataset.wanted !== wanted;
    this.told.hidden = false;
  }
}

customElements.define('comment-nudge', CommentNudge);
