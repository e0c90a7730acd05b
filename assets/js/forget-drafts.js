import { forget, forgetBelow, markSubmitted } from './journal.js';

const forgetWhole = (key) => {
  forget(key);
  forgetBelow(key);
};

/**
 * A form with `data-forget-draft` (a merge page) wipes the draft that it settles once it has arrived, its link `data-discard-draft` at once, a page
 * with `data-drafts-over` (a result) what can never be saved any more.
 */
for (const form of document.querySelectorAll('form[data-forget-draft]')) {
  form.addEventListener('submit', () => markSubmitted(form.dataset.forgetDraft));
  for (const link of form.querySelectorAll('[data-discard-draft]'))
    link.addEventListener('click', () => forgetWhole(form.dataset.forgetDraft));
}
for (const over of document.querySelectorAll('[data-drafts-over]')) forgetBelow(over.dataset.draftsOver);
