/** `<form data-confirm-leave>`: the browser asks before typed text is thrown away. */
for (const form of document.querySelectorAll('form[data-confirm-leave]')) {
  let dirty = false;
  form.addEventListener('input', () => {
    dirty = true;
  });
  form.addEventListener('submit', () => {
    dirty = false;
  });
  addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault();
  });
}
