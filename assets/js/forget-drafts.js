import { forget, forgetAll } from './journal.js';

/** Signing out wipes every kept draft; a form with `data-forget-draft` (a merge page) wipes the one it settles. */
for (const form of document.querySelectorAll('form[action="/logout"]')) form.addEventListener('submit', forgetAll);
for (const form of document.querySelectorAll('form[data-forget-draft]'))
  form.addEventListener('submit', () => forget(form.dataset.forgetDraft));
