import { signal } from '@preact/signals';
import { Alive } from './generated';
import type { Operation } from './operation';

/** Why a question has no answer, in the server's words. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

/** What keeps answers from coming, or null: the server cannot be reached, or its database cannot. */
export const away = signal<'server' | 'database' | null>(null);

export interface Task {
  what: string;
  since: number;
  cancel: () => void;
}

/** What is being asked right now. */
export const tasks = signal<readonly Task[]>([]);

const endpoint = './graphql';
const firstPause = 500;
const longestPause = 5_000;

/**
 * Asks the server. While it or its database is away the question waits, and is asked again once they are
 * back; so nobody has to reload the page, or to click again.
 *
 * Rejects with a Refusal where the server says what is wrong, and with an AbortError where the task was
 * cancelled.
 */
export async function ask<Data, Variables>(
  what: string,
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  return during(what, signal, async (signal) => {
    for (let tries = 1; ; tries++) {
      const answer = await send(operation, variables, signal).catch((fault): 'away' => {
        if (tries === 1 && fault instanceof Refusal && fault.code === 'TIMEOUT') {
          return 'away'; // once: if the database answers other questions, this one asks too much
        }
        throw fault;
      });
      if (answer !== 'away') {
        return answer;
      }
      await comeBack(signal);
    }
  });
}

/** Runs some work as a task that can be seen and cancelled. */
export async function during<T>(what: string, outer: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const inner = new AbortController();
  const signal = outer ? AbortSignal.any([outer, inner.signal]) : inner.signal;
  const task: Task = { what, since: performance.now(), cancel: () => inner.abort() };
  tasks.value = [...tasks.peek(), task];
  try {
    return await work(signal);
  } finally {
    tasks.value = tasks.peek().filter((one) => one !== task);
  }
}

/** What is wrong, in the words of the server. */
export interface Fault {
  message: string;
  extensions?: { code?: string };
}

/** Whether a fault is none of the question's: the same may be asked again later. */
export function isLasting(fault: Fault | undefined): boolean {
  return fault?.extensions?.code === 'UNAVAILABLE';
}

export function refusalOf(fault: Fault | undefined): Refusal {
  return new Refusal(fault?.message ?? 'the server gave no data', fault?.extensions?.code ?? 'INTERNAL');
}

interface Answer<Data> {
  data?: Data | null;
  errors?: Fault[];
}

async function send<Data, Variables>(
  { text, name }: Operation<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Data | 'away'> {
  let answer: Answer<Data>;
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: text, operationName: name, variables }),
      signal,
    });
    answer = await response.json();
  } catch (fault) {
    signal.throwIfAborted();
    away.value = 'server';
    return 'away';
  }
  const [fault] = answer.errors ?? [];
  if (isLasting(fault)) {
    away.value = 'database';
    return 'away';
  }
  away.value = null;
  if (fault || !answer.data) {
    throw refusalOf(fault);
  }
  return answer.data;
}

let coming: Promise<void> | null = null;

/** Resolves once the database answers again; all who wait share one knock at the door. */
export async function comeBack(signal: AbortSignal): Promise<void> {
  coming ??= knock().finally(() => {
    coming = null;
  });
  await Promise.race([coming, aborted(signal)]);
  signal.throwIfAborted();
}

async function knock(): Promise<void> {
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if ((await send(Alive, {}, AbortSignal.timeout(longestPause)).catch(() => 'away')) !== 'away') {
      return;
    }
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
