/** `<form data-confirm-leave>`: the browser asks before typed text is thrown away. */
for (const form of document.querySelectorAll('form[data-confirm-leave]')) {
  let dirty = false;
  form.addEventListener('input', () => {
    dirty = true;
  });
  for (const settled of ['submit', 'draft-kept'])
    form.addEventListener(settled, () => {
      dirty = false;
    });
  addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault();
  });
}
