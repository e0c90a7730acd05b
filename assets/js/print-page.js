/** `<button data-print hidden>` appears with script, and prints the page. */
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
