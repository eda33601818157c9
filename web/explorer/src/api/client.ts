import { root } from '../../../shared/root';
import { fetchSigned } from '../../../shared/session';
import { Ping } from './generated';
import { askedThen, known } from './known';
import type { Operation } from './operation';
import { outage, type Task, tasks } from './status';

/** An error that the server answered with; its message is the server's. */
export class ServerError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

export const endpoint = `${root}graphql`;
/** What the server says of an answer that it is still preparing: after how many seconds to ask again. */
class Preparing {
  constructor(readonly seconds: number) {}
}

const minDelay = 500;
const maxDelay = 5_000;

/**
 * Executes an operation. While the server or its database cannot be reached it waits, and sends the operation again
 * once they can, so that nobody has to reload the page or click again; so it does with what the server has to prepare first.
 *
 * Rejects with a ServerError if the server answers with an error, and with an AbortError if the task was cancelled.
 */
export async function query<Data, Variables>(
  label: string,
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  return runTask(label, signal, async (signal) => {
    for (let attempt = 1; ; attempt++) {
      const answer = await send(operation, variables, signal).catch((error): 'unavailable' => {
        if (attempt === 1 && error instanceof ServerError && error.code === 'TIMEOUT') {
          return 'unavailable'; // once: if the database answers others, this operation asks too much
        }
        throw error;
      });
      if (answer === 'unavailable') {
        await waitUntilAvailable(signal);
      } else if (answer instanceof Preparing) {
        await pause(answer.seconds * 1_000, signal);
      } else {
        return answer;
      }
    }
  });
}

/** Runs some work as a task that the page shows and that can be cancelled. */
export async function runTask<T>(label: string, outer: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const inner = new AbortController();
  const signal = outer ? AbortSignal.any([outer, inner.signal]) : inner.signal;
  const task: Task = { label, since: performance.now(), cancel: () => inner.abort() };
  tasks.value = [...tasks.peek(), task];
  try {
    return await work(signal);
  } finally {
    tasks.value = tasks.peek().filter((other) => other !== task);
  }
}

/** An error of a GraphQL response. */
export interface ResponseError {
  message: string;
  extensions?: { code?: string; retryAfter?: number };
}

/** Reports whether an error is not the request's: the same request may succeed later. */
export function isUnavailable(error: ResponseError | undefined): boolean {
  return error?.extensions?.code === 'UNAVAILABLE';
}

export function serverErrorOf(error: ResponseError | undefined): ServerError {
  return new ServerError(error?.message ?? 'the server gave no data', error?.extensions?.code ?? 'INTERNAL');
}

/** Returns what a root field answered that is null only with an error. */
export function answered<T>(value: T | null): T {
  if (value === null) {
    throw serverErrorOf(undefined);
  }
  return value;
}

interface GraphQLResponse<Data> {
  data?: Data | null;
  errors?: ResponseError[];
}

async function send<Data, Variables>(
  { text, name }: Operation<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Data | Preparing | 'unavailable'> {
  const then = known && askedThen(name, text);
  const asked = known && then ? { query: then, variables: { ...variables, knownAt: known.at, knownRevision: known.revision } } : { query: text, variables };
  let answer: GraphQLResponse<Data>;
  try {
    const response = await fetchSigned(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ ...asked, operationName: name }),
      signal,
    });
    answer = await response.json();
  } catch {
    signal.throwIfAborted();
    outage.value = 'server';
    return 'unavailable';
  }
  const [error] = answer.errors ?? [];
  if (isUnavailable(error)) {
    outage.value = 'database';
    return 'unavailable';
  }
  outage.value = null;
  if (error?.extensions?.code === 'PREPARING') {
    return new Preparing(error.extensions.retryAfter ?? 1);
  }
  const data = then ? (answer.data as { asKnown: Data | null } | null | undefined)?.asKnown : answer.data;
  if (error || !data) {
    throw serverErrorOf(error);
  }
  return data;
}

let pendingProbe: Promise<void> | null = null;

/** Resolves once the database answers again; all callers share one probe. */
export async function waitUntilAvailable(signal: AbortSignal): Promise<void> {
  pendingProbe ??= probe().finally(() => {
    pendingProbe = null;
  });
  await Promise.race([pendingProbe, aborted(signal)]);
  signal.throwIfAborted();
}

async function probe(): Promise<void> {
  for (let delay = minDelay; ; delay = Math.min(delay * 2, maxDelay)) {
    await new Promise((resolve) => setTimeout(resolve, delay));
    if ((await send(Ping, {}, AbortSignal.timeout(maxDelay)).catch(() => 'unavailable')) !== 'unavailable') {
      return;
    }
  }
}

/** Resolves after some time; rejects if the signal aborts. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  let timer = 0;
  await Promise.race([new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds))), aborted(signal)]);
  clearTimeout(timer);
  signal.throwIfAborted();
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
