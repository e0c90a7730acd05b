/** Headers of ours that would keep a page without origin from loading its own pictures and scripts, or that mean nothing there. */
export const headersToDrop = ['x-frame-options', 'cross-origin-opener-policy', 'origin-agent-cluster'] as const;

/**
 * What goes with every file of a package. Its pages have no origin, whoever opens them and however: no cookie, no storage, nothing of ours
 * to read. They reach their own folder and nothing else. Inside of that they may do as they like, for most of them were made that way.
 */
export function contentHeaders(folder: string): Readonly<Record<string, string>> {
  const policy = [
    'sandbox allow-scripts allow-forms',
    "default-src 'none'",
    `script-src ${folder} 'unsafe-inline' 'unsafe-eval' blob:`,
    `style-src ${folder} 'unsafe-inline'`,
    ...['img-src', 'media-src', 'font-src', 'connect-src', 'worker-src'].map((what) => `${what} ${folder} data: blob:`),
    `frame-src ${folder}`,
    `base-uri ${folder}`,
    "form-action 'none'",
  ];
  return {
    'content-security-policy': policy.join(';'),
    // A page without origin is a stranger to its own files.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, max-age=600',
    'accept-ranges': 'bytes',
  };
}
