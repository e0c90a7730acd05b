/** `<copy-button data-copy data-done>` around a button and a status. */
class CopyButton extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard) return;
    this.dataset.ready = '';
    this.querySelector('button')?.addEventListener('click', () => this.copy());
  }

  async copy() {
    await navigator.clipboard.writeText(this.dataset.copy);
    this.querySelector('[role="status"]').textContent = this.dataset.done;
  }
}

customElements.define('copy-button', CopyButton);
