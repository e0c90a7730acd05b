import { Problem } from '../problems.js';
import type { Secrets } from '../secrets.js';
import type { Locked } from './idle-lock.js';
import { localPath } from './local-path.js';
import type { WebRequest } from './web-request.js';

/** Names of the fields by which the page of a locked session opens it again. */
export const PASSWORD_FIELD = 'unlock_password';
export const FORM_FIELD = 'unlock_form';
export const UNLOCK = '/unlock';
const PURPOSE = 'form-behind-lock';
/** Sealed, it comes back as a form itself, and must fit into one. */
const LARGEST_FORM = 700_000;

type Fields = Record<string, unknown>;

/**
 * What the page of a locked session shows: an initial, and where to go on. A form that was sent too late travels with it, sealed
 * for this person and this address, and is sent again with the password.
 */
export function lockedView(request: WebRequest, locked: Locked, secrets: Secrets): object {
  const { method, url } = request;
  const fields = (request.body ?? {}) as Fields;
  const query = (request.query ?? {}) as Fields;
  const path = url.split('?', 1)[0];
  const sealed = method === 'POST' && path !== UNLOCK ? sealedForm(request, locked, secrets) : null;
  const wanted = path === UNLOCK ? fields['to'] : path === '/locked' ? query['to'] : method === 'GET' ? url : '/home';
  return {
    initial: [...locked.actor.name][0] ?? '',
    action: sealed === null ? UNLOCK : url,
    to: localPath(wanted, '/home'),
    sealed,
    wrong: locked.refusal === 'wrong' ? 'wrong_password' : null,
    until: locked.refusal instanceof Date ? locked.refusal : null,
  };
}

function sealedForm(request: WebRequest, locked: Locked, secrets: Secrets): string {
  const { _csrf, [PASSWORD_FIELD]: _, [FORM_FIELD]: carried, ...form } = (request.body ?? {}) as Fields;
  if (typeof carried === 'string') return carried;
  const text = JSON.stringify(form);
  if (Buffer.byteLength(text) > LARGEST_FORM) throw new Problem(413, 'too_large');
  return secrets.seal(PURPOSE, saltOf(request, locked), text);
}

/** The form that travelled with the password, as it was sent first; null where there was none. */
export function formBehindLock(request: WebRequest, locked: Locked, secrets: Secrets): Fields | null {
  const { _csrf, [FORM_FIELD]: sealed } = request.body as Fields;
  const text = typeof sealed === 'string' ? secrets.unseal(PURPOSE, saltOf(request, locked), sealed) : null;
  return text === null ? null : { ...(JSON.parse(text) as Fields), _csrf };
}

const saltOf = ({ url }: WebRequest, { actor }: Locked): string => `${actor.id}:${url}`;
