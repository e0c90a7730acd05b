/**
 * What was typed but not yet acknowledged by the server, kept on this device under `autosave:<key>`: in a cipher whose key comes
 * only with the pages of the same person, so that nobody else can read it here. Over plain HTTP browsers have no cipher; then
 * it is kept as it is.
 */
const PREFIX = 'autosave:';
const SUBMITTED = 'autosave-submitted';
/** A form with errors comes back with everything that was typed. */
const SHOWN_AGAIN = 422;
const NONCE = 12;

const { journalKey } = document.body?.dataset ?? {};
const bytesOf = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
const textOf = (bytes) => btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
const cipher =
  journalKey && globalThis.crypto?.subtle
    ? crypto.subtle.importKey('raw', bytesOf(journalKey), 'AES-GCM', false, ['encrypt', 'decrypt'])
    : null;

/** Storage may be full or forbidden; then the form still works without a journal. */
const attempt = (action) => {
  try {
    return action();
  } catch {
    return null;
  }
};

/** Only the last word on a key counts, however long its cipher takes. */
const turns = new Map();
const nextTurn = (key) => {
  turns.set(key, (turns.get(key) ?? 0) + 1);
  return turns.get(key);
};

export async function keep(key, body) {
  const turn = nextTurn(key);
  const text = cipher ? await sealed(body) : body;
  if (turns.get(key) === turn) attempt(() => localStorage.setItem(PREFIX + key, text));
}

/** The text kept under `key`, or null: also where it is somebody else's. */
export async function kept(key) {
  const text = attempt(() => localStorage.getItem(PREFIX + key));
  return text && cipher ? opened(text) : text;
}

/** What several windows of one form kept: `[name, body]` of every entry below `key` that is this person's. */
export async function keptBelow(key) {
  const entries = await Promise.all(namesBelow(key).map(async (name) => [name, await kept(name)]));
  return entries.filter(([, body]) => body !== null);
}

const namesBelow = (key) =>
  attempt(() =>
    Object.keys(localStorage)
      .filter((name) => name.startsWith(`${PREFIX}${key}.`))
      .map((name) => name.slice(PREFIX.length)),
  ) ?? [];

export const forgetBelow = (key) => {
  for (const name of namesBelow(key)) forget(name);
};

/** Unless its window has written on meanwhile. */
export async function forgetIfSame(key, body) {
  if ((await kept(key)) === body) forget(key);
}

export const forget = (key) => {
  nextTurn(key);
  attempt(() => localStorage.removeItem(PREFIX + key));
};

async function sealed(body) {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await cipher, new TextEncoder().encode(body));
  return `${textOf(iv)}.${textOf(new Uint8Array(bytes))}`;
}

async function opened(text) {
  const [iv, bytes] = text.split('.');
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, await cipher, bytesOf(bytes));
    return new TextDecoder().decode(plain);
  } catch {
    return null;
  }
}

/** Whether anything waits on this device that the server has not acknowledged. */
export const isAnythingKept = () =>
  attempt(() => Object.keys(localStorage).some((name) => name.startsWith(PREFIX))) ?? false;

/** Shared office PCs: nothing of one person may wait for the next. */
export const forgetAll = () =>
  attempt(() => {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  });

/** The form was sent for good; once the next page is there, the journal has done its work. */
export const markSubmitted = (key) => attempt(() => sessionStorage.setItem(SUBMITTED, key));

export const settleSubmitted = () =>
  attempt(() => {
    const key = sessionStorage.getItem(SUBMITTED);
    const { responseStatus: status = 200, redirectCount = 1 } = performance.getEntriesByType('navigation')[0] ?? {};
    sessionStorage.removeItem(SUBMITTED);
    // What was sent is answered by a redirect; a page without one was opened anew after the network had failed.
    // Or it was kept and the page asks something of it.
    const isKept = document.querySelector('auto-save[data-kept]') !== null;
    const arrived = (status < 400 && redirectCount > 0) || status === SHOWN_AGAIN || isKept;
    if (!key || !arrived) return;
    forget(key);
    forgetBelow(key);
  });
