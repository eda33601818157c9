import { otherEnd } from './graph';
import type { GraphCache } from './graph-cache';
import type { View } from './view';

/**
 * Returns the entities that are removed when one is collapsed: those that its expansion added, and those without
 * another neighbour in the view; but none that is pinned, expanded or selected.
 */
export function removedBy(view: View, cache: GraphCache, id: string): string[] {
  return [...neighboursInView(view, cache, id)].filter((neighbour) => {
    const node = view.nodes.get(neighbour);
    if (!node || node.pinned || node.expanded || view.selected.includes(neighbour)) {
      return false;
    }
    return node.addedBy === id || neighboursInView(view, cache, neighbour).size === 1;
  });
}

/** Returns the neighbours of an entity that are in the view, without itself. */
function neighboursInView(view: View, cache: GraphCache, id: string): Set<string> {
  const neighbours = new Set<string>();
  for (const relation of cache.relationsOf(id)) {
    const other = otherEnd(relation, id);
    if (other !== id && view.nodes.has(other)) {
      neighbours.add(other);
    }
  }
  return neighbours;
}
