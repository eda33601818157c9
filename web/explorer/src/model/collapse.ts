import { otherEnd } from './graph';
import type { Known } from './graph-cache';
import type { View } from './view';

/**
 * The entities that go when one is collapsed: those that its expansion brought in, and those that hang on it
 * alone; but none that is pinned, expanded or selected.
 */
export function goneWith(view: View, known: Known, id: string): string[] {
  const gone: string[] = [];
  for (const neighbour of neighboursIn(view, known, id)) {
    const spot = view.spots.get(neighbour);
    if (!spot || spot.pinned || spot.expanded || view.selected.includes(neighbour)) {
      continue;
    }
    const others = neighboursIn(view, known, neighbour);
    if (spot.by === id || others.size === 1) {
      gone.push(neighbour);
    }
  }
  return gone;
}

/** The entities of the view that are linked to one of them, itself left aside. */
export function neighboursIn(view: View, known: Known, id: string): Set<string> {
  const neighbours = new Set<string>();
  for (const key of known.touching(id)) {
    const relation = known.relations.get(key);
    const other = relation && otherEnd(relation, id);
    if (other && other !== id && view.spots.has(other)) {
      neighbours.add(other);
    }
  }
  return neighbours;
}
