import { fetchSigned } from '../../../shared/session';
import { isUnavailable, type ResponseError, runTask, serverErrorOf, waitUntilAvailable } from './client';
import { outage } from './status';

/** Fetches a file from the server; while the server or its database cannot be reached it waits, as `query` does. */
export async function fetchFile(label: string, url: string): Promise<Blob> {
  return runTask(label, undefined, async (signal) => {
    for (;;) {
      const file = await tryFetch(url, signal);
      if (typeof file !== 'string') {
        return file;
      }
      outage.value = file;
      await waitUntilAvailable(signal);
    }
  });
}

/** Returns the file, or what cannot be reached; rejects with a ServerError if the server answers with an error. */
async function tryFetch(url: string, signal: AbortSignal): Promise<Blob | 'server' | 'database'> {
  let error: ResponseError | undefined;
  try {
    const response = await fetchSigned(url, { signal });
    if (response.ok) {
      return await response.blob();
    }
    const answer = (await response.json()) as { errors?: ResponseError[] };
    error = answer.errors?.[0];
  } catch {
    signal.throwIfAborted();
    return 'server';
  }
  if (isUnavailable(error)) {
    return 'database';
  }
  throw serverErrorOf(error);
}
