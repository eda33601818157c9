import { fetchBestConnected } from '../api/fetch-graph';
import { spiral } from '../model/placement';
import { count } from '../model/words';
import { addToCache, announcement, replacePresent } from '../state/store';
import { arrange } from './arrange';
import { loadLinks } from './load';

/** A graph of up to so many entities is shown in full at first, a larger one by its best connected entities. */
const maxShownInFull = 150;
const bestConnected = 40;

/** Shows the whole graph if it is small, and else its best connected entities. */
export async function showInitialView(): Promise<void> {
  const { entities, total } = await fetchBestConnected(maxShownInFull);
  const inFull = total <= maxShownInFull;
  const shown = inFull ? entities : entities.slice(0, bestConnected);
  addToCache({ entities: shown });
  const ids = shown.map(({ id }) => id);
  const order = [...(inFull ? await loadConnected(ids) : ids)].sort();
  if (!inFull) {
    await loadLinks(ids);
  }
  const points = spiral({ x: 0, y: 0 }, order.length);
  replacePresent({ do: 'add', positions: new Map(order.map((id, i) => [id, points[i]!])), addedBy: null, expanded: [] });
  announcement.value = inFull
    ? `All ${count(order.length, 'entity', 'entities')} are shown.`
    : `The ${order.length} best connected of ${total.toLocaleString('en')} are shown.`;
  await arrange(new Set(order), { fit: true });
}

/** Returns some entities and all that can be reached from them: places and events are in no list. */
async function loadConnected(ids: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let frontier = ids; frontier.length > 0 && found.size < 2 * maxShownInFull; ) {
    frontier.forEach((id) => found.add(id));
    const { entities } = await loadLinks(frontier);
    frontier = [...new Set(entities.map(({ id }) => id))].filter((id) => !found.has(id));
  }
  return found;
}
