import { fetchSigned } from '../../../shared/session';
import { endpoint, type ResponseError, serverErrorOf } from './client';
import { EventReader } from './events';
import type { Operation } from './operation';

interface Answer<Data> {
  data?: Data | null;
  errors?: ResponseError[];
}

/**
 * Takes what a subscription tells until the server ends it. Rejects with a ServerError if the server refuses it, with another error if
 * the connection is lost, and with an AbortError.
 */
export async function subscribe<Data, Variables>({ name, text }: Operation<Data, Variables>, variables: Variables, take: (data: Data) => void, signal: AbortSignal): Promise<void> {
  const response = await fetchSigned(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ query: text, operationName: name, variables }),
    signal,
  });
  if (!response.body || !response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    throw serverErrorOf(((await response.json()) as Answer<Data>).errors?.[0]);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const events = new EventReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const { event, data } of events.read(part.value)) {
      if (event === 'next') {
        takeAnswer(JSON.parse(data) as Answer<Data>, take);
      }
    }
  }
}

function takeAnswer<Data>({ data, errors }: Answer<Data>, take: (data: Data) => void): void {
  if (!data) {
    throw serverErrorOf(errors?.[0]);
  }
  take(data);
}
