import { bodyOf, restore } from './form-body.js';
import { forget, keep, kept } from './journal.js';

/** Forms that no draft of the server looks after: what was typed in them is kept only when the page is about to be locked. */
const forms = [...document.querySelectorAll('form[method="post"]')].filter(
  (form) => !form.closest('auto-save') && !form.matches('.finish-here, [data-unlock]'),
);
const typed = new Set();
const keyOf = (form) => `form:${document.body.dataset.here}:${form.getAttribute('action') ?? ''}`;

/** A page that came back with errors holds what was typed, too. */
const isShownAgain = performance.getEntriesByType('navigation')[0]?.responseStatus === 422;

for (const form of forms) {
  if (isShownAgain) typed.add(form);
  form.addEventListener('input', () => typed.add(form));
  form.addEventListener('submit', () => typed.delete(form));
}

export const isAnythingTyped = () => typed.size > 0;

/** For a page that is about to go away without anybody's will. */
export async function keepTyped() {
  await Promise.all([...typed].map((form) => keep(keyOf(form), bodyOf(form, ['_csrf', ...passwordsOf(form)]))));
  letGo();
}

/** Whoever leaves now knows what becomes of it. */
export function letGo() {
  for (const form of typed) form.dispatchEvent(new CustomEvent('draft-kept'));
  typed.clear();
}

const passwordsOf = (form) => [...form.querySelectorAll('input[type="password"]')].map(({ name }) => name);

/** Back after the password: the forms are as they were. */
export async function restoreTyped() {
  if (!document.body.dataset.here) return;
  for (const form of forms) {
    const body = await kept(keyOf(form));
    if (body === null) continue;
    restore(form, body);
    form.closest('details')?.setAttribute('open', '');
    form.dispatchEvent(new Event('input', { bubbles: true }));
    forget(keyOf(form));
  }
}
