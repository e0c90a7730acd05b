import { forget, forgetAll, forgetBelow } from './journal.js';

/**
 * Signing out wipes every kept draft; a form with `data-forget-draft` (a merge page) wipes the one it settles, a page with
 * `data-drafts-over` (a result) what can never be saved any more.
 */
for (const form of document.querySelectorAll('form[action="/logout"]')) form.addEventListener('submit', forgetAll);
for (const form of document.querySelectorAll('form[data-forget-draft]'))
  form.addEventListener('submit', () => {
    forget(form.dataset.forgetDraft);
    forgetBelow(form.dataset.forgetDraft);
  });
for (const over of document.querySelectorAll('[data-drafts-over]')) forgetBelow(over.dataset.draftsOver);
