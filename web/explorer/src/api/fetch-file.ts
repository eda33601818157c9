import { away, comeBack, during, type Fault, isLasting, refusalOf } from './client';

/** Fetches a file from the server; while the server or its database is away it waits, as `ask` does. */
export async function fetchFile(what: string, url: string): Promise<Blob> {
  return during(what, undefined, async (signal) => {
    for (;;) {
      const file = await attempt(url, signal);
      if (typeof file !== 'string') {
        return file;
      }
      away.value = file;
      await comeBack(signal);
    }
  });
}

/** The file, or what is away; rejects with a Refusal where the server says what is wrong. */
async function attempt(url: string, signal: AbortSignal): Promise<Blob | 'server' | 'database'> {
  let fault: Fault | undefined;
  try {
    const response = await fetch(url, { signal });
    if (response.ok) {
      return await response.blob();
    }
    const answer = (await response.json()) as { errors?: Fault[] };
    fault = answer.errors?.[0];
  } catch {
    signal.throwIfAborted();
    return 'server';
  }
  if (isLasting(fault)) {
    return 'database';
  }
  throw refusalOf(fault);
}
