/** `to` where it is a path of ours, else `fallback`: an address from outside must not send anybody to a foreign host. */
export function localPath(to: string | undefined, fallback = '/'): string {
  return to && /^\/(?![/\\])[^\s\\]*$/.test(to) ? to : fallback;
}
