import { isDeepStrictEqual } from 'node:util';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { readResponse } from '#curriculum/read-response';
import type { Response } from '#curriculum/response';

/** How many questions stand on one page where somebody goes through them page by page. */
export const QUESTIONS_PER_PAGE = 6;
/** All questions on one page, as the form says it; in the program it is null. */
export const ALL = 'all';

/** What a window sent: the answers of its page, and the version of the attempt that it knew. A null response was left empty. */
export interface SentAnswers {
  readonly version: number;
  readonly writer: string;
  readonly responses: ReadonlyMap<string, Response | null>;
  /** Where its person has seen both answers and wants this one, and the version of the attempt in which the other one was seen. */
  readonly decided?: ReadonlySet<string>;
  readonly shown?: number;
}
export const noAnswers: SentAnswers = { version: 0, writer: '', responses: new Map() };

/** The field in which somebody says which of two answers to a question stands: the `saved` one or the one that was `sent`. */
export const decisionOn = (item: string): string => `keep-${item}`;

export interface SavedAnswer {
  readonly response: Response;
  readonly version: number;
  readonly writer: string;
}
interface AttemptLike {
  readonly itemIds: readonly string[];
  readonly seed: number;
}

/** The items on page `page` (from 1), or all of them. */
export const itemsOfPage = <T>(items: readonly T[], page: number | null): T[] =>
  page === null ? [...items] : items.slice((page - 1) * QUESTIONS_PER_PAGE, page * QUESTIONS_PER_PAGE);

export const pagesOf = (items: readonly unknown[]): number => Math.ceil(items.length / QUESTIONS_PER_PAGE);

/** The page number in an address or a form; what is no page of this attempt is all of it. */
export function pageNumber(sent: unknown, items: readonly unknown[]): number | null {
  const page = Number(sent);
  return Number.isInteger(page) && page >= 1 && page <= pagesOf(items) ? page : null;
}

/** The page that a form came from, before its attempt is known; null for all questions. */
export const shownPage = (sent: unknown): number | null => Number(sent) || null;

/** The script names the questions that were changed in its window; a form without script speaks of all on its page. */
function touched(changed: unknown): (item: string) => boolean {
  const named = typeof changed === 'string' && changed !== '' ? new Set(changed.split(' ')) : null;
  return (item) => !named || named.has(item);
}

/** Reads the form of one page. A form without its `page` and `version` holds no answers. */
export function readSentAnswers(
  curriculum: PublishedCurriculum,
  attempt: AttemptLike,
  body: Readonly<Record<string, unknown>>,
): SentAnswers {
  const version = Number(body['version']);
  if (body['page'] === undefined || !Number.isInteger(version)) return noAnswers;
  const items = itemsOfPage(attempt.itemIds, pageNumber(body['page'], attempt.itemIds));
  const writer = String(body['writer'] ?? '').slice(0, 40);
  const speaksOf = touched(body['changed']);
  const spoken = items.filter((id) => speaksOf(id) && body[decisionOn(id)] !== 'saved');
  return {
    version,
    writer,
    responses: new Map(spoken.map((id) => [id, readResponse(curriculum.question(id), attempt.seed, body)])),
    decided: new Set(spoken.filter((id) => body[decisionOn(id)] === 'sent')),
    shown: Number(body['shown']) || 0,
  };
}

export interface Changes {
  readonly put: readonly (readonly [item: string, response: Response])[];
  readonly cleared: readonly string[];
  /** Answers that another window changed after this one knew them, and that this one wants otherwise. */
  readonly conflicts: readonly string[];
  /** Whether an answer of another window is still unknown to this one: then the version that it knows must stay an old one. */
  readonly unseen: boolean;
}

/**
 * What a save changes. Each answer stands for itself: windows that answer different questions never disturb each other, an
 * empty field of an older window clears nothing, and an answer is only replaced by a window that has seen it.
 */
export function changesOf(sent: SentAnswers, saved: ReadonlyMap<string, SavedAnswer>): Changes {
  const put: [string, Response][] = [];
  const cleared: string[] = [];
  const conflicts: string[] = [];
  const known = (item: string) => (sent.decided?.has(item) ? Math.max(sent.shown ?? 0, sent.version) : sent.version);
  const isUnseen = (item: string, kept: SavedAnswer) => kept.version > known(item) && kept.writer !== sent.writer;
  for (const [item, response] of sent.responses) {
    const kept = saved.get(item);
    if (isDeepStrictEqual(kept?.response ?? null, response)) continue;
    const isNewer = kept !== undefined && isUnseen(item, kept);
    if (isNewer && response) conflicts.push(item);
    else if (response) put.push([item, response]);
    else if (!isNewer) cleared.push(item);
  }
  return { put, cleared, conflicts, unseen: [...saved].some(([item, kept]) => isUnseen(item, kept)) };
}
