/**
 * `to` where it is a path of ours, else `fallback`: an address from outside must not send anybody to a foreign host.
 * Only what a header may carry counts as a path; a parameter given twice arrives as a list and is none.
 */
export function localPath(to: unknown, fallback = '/'): string {
  return typeof to === 'string' && /^\/(?![/\\])[!-[\]-~]*$/.test(to) ? to : fallback;
}

/** The path of the page that a request came from, where that is one of ours. */
export function cameFrom({ headers }: { headers: { referer?: string; host?: string } }): string | null {
  if (!headers.referer || !URL.canParse(headers.referer)) return null;
  const { host, pathname, search } = new URL(headers.referer);
  return host === headers.host ? localPath(pathname + search) : null;
}

/** The address as it came, or one that does not exist where it cannot be decoded: so it gets the same page as any other. */
export function readableAddress(address: string): string {
  try {
    decodeURIComponent(address.split('?', 1)[0] ?? '');
    return address;
  } catch {
    return '/unreadable';
  }
}
