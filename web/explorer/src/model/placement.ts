/** The golden angle: points at its multiples never line up. */
const turn = Math.PI * (3 - Math.sqrt(5));

export interface Point {
  x: number;
  y: number;
}

/** Room that a node wants around itself, in units of the drawing. */
export const room = 46;

/** Points around a centre, evenly spread, in an order that is always the same. */
export function around(centre: Point, n: number, from = 0): Point[] {
  return Array.from({ length: n }, (_, i) => {
    const radius = room * Math.sqrt(i + from + 1);
    const angle = (i + from) * turn;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
}

/** Points around a node for what it brings in: on the side where there is the most room. */
export function beside(node: Point, others: Iterable<Point>, n: number): Point[] {
  const away = freeSide(node, others);
  const distance = room * (1 + Math.sqrt(n) * 0.75);
  const centre = { x: node.x + distance * Math.cos(away), y: node.y + distance * Math.sin(away) };
  return around(centre, n);
}

/** The direction, as an angle, that leads away from what is near. */
function freeSide(node: Point, others: Iterable<Point>): number {
  let x = 0;
  let y = 0;
  for (const other of others) {
    const dx = node.x - other.x;
    const dy = node.y - other.y;
    const square = dx * dx + dy * dy;
    if (square > 0) {
      x += dx / square;
      y += dy / square;
    }
  }
  return x === 0 && y === 0 ? 0 : Math.atan2(y, x);
}
