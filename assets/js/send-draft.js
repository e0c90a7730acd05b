const HEADERS = { 'content-type': 'application/x-www-form-urlencoded', 'x-autosave': '1', accept: 'application/json' };
const PATIENCE = 10_000;
const OVER = new Set(['late', 'examination.already_closed']);
const REFUSALS = { 401: 'expired', 403: 'expired', 409: 'conflict', 423: 'locked' };

/**
 * Posts a draft. Says `saved` (with savedAt and version if the server tells them), `conflict` (with href), `over` (with href: it can
 * never be saved), `expired`, `locked`, `rejected` or `offline`.
 */
export async function sendDraft(url, body, options) {
  const response = await fetch(url, {
    method: 'POST',
    headers: HEADERS,
    body,
    signal: AbortSignal.timeout(PATIENCE),
    ...options,
  }).catch(() => null);
  if (!response || response.status >= 500) return { state: 'offline' };
  const answer = await response.json().catch(() => ({}));
  if (response.ok && !response.redirected) return { ...answer, state: 'saved' };
  if (OVER.has(answer.code)) return { ...answer, state: 'over' };
  return { ...answer, state: REFUSALS[response.status] ?? 'rejected' };
}
