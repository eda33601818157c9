import { fetchBestConnected, fetchNeighbourhood, fetchTopFlows } from '../api/fetch-graph';
import { strongestFlows } from '../model/flow';
import type { Entity } from '../model/graph';
import { spiral } from '../model/placement';
import { addToCache, announcement, replacePresent, shortNameOf, view } from '../state/store';
import { formatNumber, t, tn } from '../words/messages';
import { arrange } from './arrange';
import { loadLinks } from './load';

/** A graph of up to so many entities is shown in full at first. */
const maxShownInFull = 150;
/** Of a larger one, the strongest flows between so many companies, of so many that are read. */
const flowsRead = 600;
const drawnFlows = { maxCompanies: 20, perCompany: 5 };
/** Where there are no flows, so many entities around the best connected one. */
const drawnAround = 40;

/** Shows the whole graph if it is small, and else where people went, or what surrounds the best connected entity. */
export async function showInitialView(): Promise<void> {
  const { entities, total } = await fetchBestConnected(maxShownInFull);
  if (total <= maxShownInFull) {
    return showInFull(entities);
  }
  if (!(await showFlows(total))) {
    await showAround(entities[0]!, total);
  }
}

async function showInFull(entities: readonly Entity[]): Promise<void> {
  addToCache({ entities });
  const ids = [...(await loadConnected(entities.map(({ id }) => id)))].sort();
  announcement.value = tn(ids.length, 'The only entity is shown.', 'All {n} entities are shown.');
  await place(ids);
}

/** Shows the strongest flows between companies; reports whether there are any. */
async function showFlows(total: number): Promise<boolean> {
  const found = await fetchTopFlows(flowsRead, view.value.asOf);
  const flows = strongestFlows(found.flows, drawnFlows);
  if (flows.length === 0) {
    return false;
  }
  addToCache({ entities: found.entities });
  const ids = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  await loadLinks(ids);
  announcement.value = t('Where people went: {companies} companies of {total} entities. A wide band is many people.', {
    companies: formatNumber(ids.length),
    total: formatNumber(total),
  });
  replacePresent({ do: 'add', positions: new Map(), addedBy: null, expanded: [], flows });
  await place(ids);
  return true;
}

async function showAround(best: Entity, total: number): Promise<void> {
  const found = await fetchNeighbourhood([best.id], view.value.asOf, drawnAround);
  addToCache(found);
  announcement.value = t('What surrounds {name}, the best connected of {total}.', { name: shortNameOf(best.id), total: formatNumber(total) });
  await place(found.entities.map(({ id }) => id));
}

async function place(ids: readonly string[]): Promise<void> {
  const points = spiral({ x: 0, y: 0 }, ids.length);
  replacePresent({ do: 'add', positions: new Map(ids.map((id, i) => [id, points[i]!])), addedBy: null, expanded: [] });
  await arrange(new Set(ids), { fit: true });
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
