import { answered, query } from '../api/client';
import { entityOf, relationOf } from '../api/convert';
import { RecordsNow, type RecordsNowQuery } from '../api/generated';
import { addToCache, cache, removeFromCache } from '../state/store';
import { touch } from '../state/touched';
import { forgetVerdicts } from './as-of';

type Node = NonNullable<NonNullable<RecordsNowQuery['nodes']>[number]>;

/** Reads records anew that have been changed: the drawing has them as they are now where it is, and what shows them reads them again. */
export async function refreshRecords(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) {
    return;
  }
  const nodes = answered((await query('Reading what has changed', RecordsNow, { ids: [...ids] })).nodes);
  const gone = ids.filter((id, i) => nodes[i]?.id !== id);
  const found = nodes.filter((node) => node !== null);
  const before = ids.flatMap(endsInCache);
  forgetVerdicts(ids);
  removeFromCache(gone);
  addToCache({ entities: found.flatMap(entitiesOf).filter(({ id }) => cache.entities.has(id)), relations: found.flatMap(relationsOf) });
  touch(new Set([...ids, ...before, ...found.flatMap(endsOf)]));
}

function endsInCache(id: string): string[] {
  const relation = cache.relations.get(id);
  return relation ? [relation.source, relation.target] : [];
}

function endsOf(node: Node): string[] {
  return 'source' in node ? [node.source.id, node.target.id] : 'entity' in node ? [node.entity.id] : [];
}

function entitiesOf(node: Node) {
  return ('source' in node ? [node.source, node.target] : 'degree' in node ? [node] : []).map(entityOf);
}

/** Returns a relation of which an end is known: what is far from what is drawn is not kept. */
function relationsOf(node: Node) {
  return 'source' in node && endsOf(node).some((id) => cache.entities.has(id)) ? [relationOf(node)] : [];
}
