import type { WebRequest } from '#platform/http/web-request';

/** A fresh session for a person: the old cookie is worth nothing from here on. */
export async function enter(request: WebRequest, personId: number): Promise<void> {
  await request.session.destroy();
  request.session.personId = personId;
}
