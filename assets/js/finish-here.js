import { forgetAll, isAnythingKept } from './journal.js';
import { isAnythingTyped, letGo } from './typed-forms.js';

/** "Finish here": what is not saved yet is sent first; where that fails the person is asked, and then nothing stays on this device. */
for (const form of document.querySelectorAll('form.finish-here')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await Promise.all([...document.querySelectorAll('auto-save')].map((one) => one.saveNow()));
    const isUnsent = isAnythingTyped() || isAnythingKept();
    if (isUnsent && !confirm(form.dataset.unsent)) return;
    letGo();
    forgetAll();
    form.submit();
  });
}
