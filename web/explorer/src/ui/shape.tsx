import type { EntityType } from '../model/graph';
import { palette } from './palette';

/** The SVG paths of the shapes of nodes, around 0 with a radius of 8; as in graph/node-shaders.ts. */
export const outlines: Record<EntityType, string> = {
  Person: 'M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0',
  Company: 'M-5.2 -6.7h10.4q1.5 0 1.5 1.5v10.4q0 1.5 -1.5 1.5h-10.4q-1.5 0 -1.5 -1.5v-10.4q0 -1.5 1.5 -1.5z',
  Project: 'M0 -8.8L8.8 0L0 8.8L-8.8 0z',
  Team: 'M0 -7.9L6.9 -3.97V3.97L0 7.9L-6.9 3.97V-3.97z',
  Place: 'M-8 -5.8H8L0 7.6z',
  Event: 'M-3 -7.6h6v4.6h4.6v6h-4.6v4.6h-6v-4.6h-4.6v-6h4.6z',
};

/** The shape of an entity type, as in the drawing. */
export function Shape({ type }: { type: EntityType }) {
  return (
    <svg class="shape" viewBox="-9 -9 18 18" width="16" height="16" aria-hidden="true">
      <path d={outlines[type]} fill={palette().types[type]} />
    </svg>
  );
}
