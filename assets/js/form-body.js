/** A form as an urlencoded body, without files and without the fields named in `except`. */
export function bodyOf(form, except = []) {
  const texts = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !except.includes(name));
  return new URLSearchParams(texts).toString();
}

/** The fields of a form that are not as they were when its page came, as more of its body. */
export function touchedIn(form) {
  const isTouched = ({ type, value, defaultValue, checked, defaultChecked, options, selectedIndex }) => {
    // Where a list names no choice, its first line is the one that its page came with.
    if (options) return options[selectedIndex] !== ([...options].find((one) => one.defaultSelected) ?? options[0]);
    return type === 'checkbox' || type === 'radio' ? checked !== defaultChecked : value !== defaultValue;
  };
  const names = [...form.elements].filter((one) => one.name && one.type !== 'hidden' && isTouched(one));
  return [...new Set(names.map(({ name }) => name)), ''].map((name) => `touched=${encodeURIComponent(name)}`).join('&');
}

/** Sends a body as a form without script would: the page that answers is shown. */
export function postBody(url, body, token) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = url;
  for (const [name, value] of [...new URLSearchParams(body), ['_csrf', token]]) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}

/** Puts an earlier body back into the form, the row's old version included: so the server notices a newer row. */
export function restore(form, body) {
  const values = new URLSearchParams(body);
  for (const control of form.elements) {
    if (!control.name || control.name === '_csrf' || control.type === 'file') continue;
    if (control.type === 'checkbox' || control.type === 'radio')
      control.checked = values.getAll(control.name).includes(control.value);
    else if (values.has(control.name)) control.value = values.get(control.name);
  }
}
