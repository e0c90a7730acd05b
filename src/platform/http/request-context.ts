import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<string>();

/** Binds the rest of this request's work to its id, so that events can be found again from a log line. */
export const enterRequest = (requestId: string): void => requests.enterWith(requestId);

/** The id of the request being answered, or null in a job or a command. */
export const currentRequestId = (): string | null => requests.getStore() ?? null;
