import { effect, signal, untracked } from '@preact/signals';
import { query } from '../api/client';
import { Me, type MeQuery } from '../api/generated';
import { session } from '../api/session';
import { reportErrors } from './errors';

export type Viewer = MeQuery['me'];
export type Right = Viewer['rights'][number];

/** Who is signed in; null for the anonymous, and undefined while the server has not said yet. */
export const viewer = signal<Viewer | null | undefined>(undefined);

/** Reports whether who is signed in has a right on this server: what they have not is not offered, and nothing of it is sent. */
export function may(right: Right): boolean {
  return viewer.value?.rights.includes(right) ?? false;
}

let request = new AbortController();

/** Asks the server who has the token, whenever there is another one. */
effect(() => {
  const { token } = session.value;
  request.abort();
  request = new AbortController();
  viewer.value = token === null ? null : undefined;
  if (token !== null) {
    untracked(() => void reportErrors(load(request.signal)));
  }
});

async function load(signal: AbortSignal): Promise<void> {
  const { me } = await query('Signing in', Me, {}, signal);
  if (!signal.aborted) {
    viewer.value = me;
  }
}
