import { forgetIfSame, keptBelow } from './journal.js';
import { sendDraft } from './send-draft.js';

/** What cannot be helped by sending the rest: there is no network, or nobody is signed in. */
const HOPELESS = new Set(['offline', 'locked', 'expired']);

/**
 * Sends what earlier windows of this form kept on this device and the server never acknowledged, each as the window that it came from:
 * so the server can tell what is newer. One that is refused stays and does not hold up the others. Answers `none`, or how the worst of
 * it went, with the body that it went so with.
 */
export async function replayKept(key, url, token) {
  let worst = { state: 'none' };
  for (const [name, body] of await keptBelow(key)) {
    const answer = await sendDraft(url, `${body}&_csrf=${encodeURIComponent(token)}`);
    if (HOPELESS.has(answer.state)) return answer;
    if (answer.state === 'saved' || answer.state === 'over') await forgetIfSame(name, body);
    if (answer.state !== 'saved' || worst.state === 'none') worst = { ...answer, body };
  }
  return worst;
}
