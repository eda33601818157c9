import { effect, signal, untracked } from '@preact/signals';
import { query } from '../api/client';
import { Me, type MeQuery } from '../api/generated';
import { session } from '../api/session';
import { reportErrors } from './errors';

export type Viewer = MeQuery['me'];
export type Right = Viewer['rights'][number];

/** Who looks at the page, as the server knows them; undefined until it has said so. */
export const viewer = signal<Viewer | undefined>(undefined);

/** Reports whether who looks at the page has a right on this server: what they have not is not offered, and nothing of it is sent. */
export function may(right: Right): boolean {
  return viewer.value?.rights.includes(right) ?? false;
}

export function isSignedIn(): boolean {
  return viewer.value !== undefined && viewer.value.role !== 'ANONYMOUS';
}

let request = new AbortController();

/** Asks the server who it is, whenever there is another token. */
effect(() => {
  session.value;
  request.abort();
  request = new AbortController();
  viewer.value = undefined;
  untracked(() => void reportErrors(load(request.signal)));
});

async function load(signal: AbortSignal): Promise<void> {
  const { me } = await query('Signing in', Me, {}, signal);
  if (!signal.aborted) {
    viewer.value = me;
  }
}
