import type { View } from '../model/view';

/** The sides of a node that its name can be written on. */
export const sides = { right: 0, left: 1, below: 2, above: 3, aboveRight: 4, belowRight: 5, aboveLeft: 6, belowLeft: 7 } as const;

/** Returns the side that a name is written on where there is room: away from what is written beside lines. */
export function labelSide({ scene, nodes }: View, id: string): number {
  if (scene === null) {
    return sides.right;
  }
  if (scene === 'path') {
    return isColumn(nodes) ? sides.left : sides.above;
  }
  const node = nodes.get(id);
  const xs = [...nodes.values()].map(({ x }) => x);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  return !node || node.x > middle + 1 ? sides.right : node.x < middle - 1 ? sides.left : sides.below;
}

function isColumn(nodes: View['nodes']): boolean {
  const [first, second] = nodes.values();
  return first !== undefined && second !== undefined && first.x === second.x;
}
