import { query, ServerError } from './client';
import type { Operation } from './operation';

/**
 * Executes an operation whose answer the server may have to prepare: it asks again when the server says so, and tells meanwhile
 * how often it has.
 */
export async function queryPrepared<Data, Variables>(
  label: string,
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
  onWait: (times: number) => void,
): Promise<Data> {
  for (let times = 1; ; times++) {
    try {
      return await query(label, operation, variables, signal);
    } catch (error) {
      if (!(error instanceof ServerError) || error.code !== 'PREPARING') {
        throw error;
      }
      onWait(times);
      await pause((error.retryAfter ?? 1) * 1_000, signal);
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
