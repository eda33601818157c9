import type { Fetcher } from '@graphiql/toolkit';
import { fetchSigned } from '../../shared/session';

/** Sends one operation to the server that this page came from. A header that somebody has typed comes before the session's. */
export const fetcher: Fetcher = async (operation, options) => {
  const response = await fetchSigned('./graphql', {
    method: 'POST',
    headers: {
      Accept: 'application/graphql-response+json, application/json',
      'Content-Type': 'application/json',
      ...options?.headers,
    },
    body: JSON.stringify(operation),
  });
  if (!response.headers.get('Content-Type')?.includes('json')) {
    // A proxy or a body limit may answer in plain text: show what it said.
    throw new Error(`HTTP ${response.status}: ${await response.text()}`);
  }
  return response.json();
};
