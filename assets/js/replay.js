import { forgetIfSame, keptBelow } from './journal.js';
import { sendDraft } from './send-draft.js';

/**
 * Sends what earlier windows of this form kept on this device and the server never acknowledged, each as the window that it came from:
 * so the server can tell what is newer. Answers `none`, or how the worst of it went.
 */
export async function replayKept(key, url, token) {
  let state = 'none';
  for (const [name, body] of await keptBelow(key)) {
    const answer = await sendDraft(url, `${body}&_csrf=${encodeURIComponent(token)}`);
    if (answer.state !== 'saved' && answer.state !== 'over') return answer;
    await forgetIfSame(name, body);
    state = answer.state;
  }
  return { state };
}
