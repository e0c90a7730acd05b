/** What was typed but not yet acknowledged by the server, kept on this device under `autosave:<key>`. */
const PREFIX = 'autosave:';
const SUBMITTED = 'autosave-submitted';
/** A form with errors comes back with everything that was typed. */
const SHOWN_AGAIN = 422;

/** Storage may be full or forbidden; then the form still works without a journal. */
const attempt = (action) => {
  try {
    return action();
  } catch {
    return null;
  }
};

export const keep = (key, body) => attempt(() => localStorage.setItem(PREFIX + key, body));
export const kept = (key) => attempt(() => localStorage.getItem(PREFIX + key));
/** What several windows of one form kept: `[name, body]` of every entry below `key`. */
export const keptBelow = (key) =>
  attempt(() =>
    Object.entries(localStorage)
      .filter(([name]) => name.startsWith(`${PREFIX}${key}.`))
      .map(([name, body]) => [name.slice(PREFIX.length), body]),
  ) ?? [];
export const forgetBelow = (key) => {
  for (const [name] of keptBelow(key)) forget(name);
};
/** Unless its window has written on meanwhile. */
export const forgetIfSame = (key, body) => kept(key) === body && forget(key);
export const forget = (key) => attempt(() => localStorage.removeItem(PREFIX + key));

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
    const arrived = (status < 400 && redirectCount > 0) || status === SHOWN_AGAIN;
    if (key && arrived) forget(key);
  });
