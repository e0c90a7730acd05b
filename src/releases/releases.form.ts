import type { SeenWork } from './plan-releases.js';

/** Boxes of the list: `<work>:<what the page showed of it>`. Anything else was not sent by our pages and is passed over. */
export const chosenWorks = (body: Readonly<Record<string, unknown>>): SeenWork[] =>
  [body['works'] ?? []].flat().flatMap((value) => {
    const [, id, seen] = /^([1-9]\d{0,8}):([a-z_]+-\d{1,16})$/.exec(String(value)) ?? [];
    return id && seen ? [{ workId: Number(id), seen }] : [];
  });

/** Which results to take back; null where the button for all was pressed. */
export const takenBack = (body: Readonly<Record<string, unknown>>): number[] | null =>
  body['all'] === 'yes' ? null : [body['workIds'] ?? []].flat().map(Number).filter(Number.isInteger);
