import { fetchEntities, fetchLinksFrom, type Subgraph } from '../api/fetch-graph';
import type { Entity } from '../model/graph';
import { addToCache, cache } from '../state/store';

/** Loads entities into the cache, and returns those that there are. */
export async function loadEntities(ids: readonly string[]): Promise<Entity[]> {
  const { entities, merged } = await fetchEntities(ids);
  for (const [id, into] of merged) {
    cache.merged.set(id, into);
  }
  addToCache({ entities });
  return entities;
}

/** Loads the outgoing relations of some entities into the cache. */
export async function loadLinks(ids: readonly string[]): Promise<Subgraph> {
  const links = await fetchLinksFrom(ids);
  addToCache(links);
  return links;
}
