import { effect, signal } from '@preact/signals';
import { pageID } from '../../../shared/session';
import { pause, ServerError } from '../api/client';
import { known } from '../api/known';
import { ChangesSince } from '../api/generated';
import { subscribe } from '../api/subscribe';
import { reportErrors } from '../state/errors';
import { type ChangeEvent, newestRevision, news } from '../state/news';
import { isSignedIn, may } from '../state/viewer';
import { refreshRecords } from './refresh';

const minDelay = 1_000;
const maxDelay = 30_000;
/** As many are kept for the banner. */
const maxNews = 20;

/**
 * Follows what is changed while somebody is signed in and sees the page: a page in the background would take one of the few
 * connections that a browser has to a server. Returns a function that ends it.
 */
export function followChanges(): () => void {
  const visible = signal(!document.hidden);
  const look = () => {
    visible.value = !document.hidden;
  };
  document.addEventListener('visibilitychange', look);
  const stop = effect(() => {
    if (!known && isSignedIn() && may('READ') && visible.value) {
      const controller = new AbortController();
      void follow(controller.signal);
      return () => controller.abort();
    }
  });
  return () => {
    document.removeEventListener('visibilitychange', look);
    stop();
  };
}

/** Connects, again and again, and goes on where it was cut off. */
async function follow(signal: AbortSignal): Promise<void> {
  for (let delay = minDelay; !signal.aborted; delay = Math.min(delay * 2, maxDelay)) {
    try {
      const take = ({ changes }: { changes: ChangeEvent }) => {
        delay = minDelay;
        hear(changes);
      };
      await subscribe(ChangesSince, { since: newestRevision.peek() }, take, signal);
    } catch (error) {
      if (error instanceof ServerError) {
        newestRevision.value = null; // it may be too old a number
      }
    }
    await pause(delay, signal).catch(() => {}); // it is over
  }
}

function hear(event: ChangeEvent): void {
  newestRevision.value = event.upTo;
  const { revision, changes } = event;
  if (revision === null) {
    return;
  }
  void reportErrors(refreshRecords(changes.flatMap(({ id }) => (id === null ? [] : [id]))));
  if (!revision.request?.startsWith(`${pageID}.`)) {
    news.value = [...news.peek(), { ...event, revision }].slice(-maxNews);
  }
}
