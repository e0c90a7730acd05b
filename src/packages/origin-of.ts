import type { WebRequest } from '#platform/http/web-request';

/** Where the browser itself says that it found us, as policies need it. */
export const originOf = ({ protocol, host }: WebRequest): string =>
  `${protocol}://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}`;
