export interface Point {
  x: number;
  y: number;
}

/** Points by the ID of the entity. */
export type Positions = ReadonlyMap<string, Point>;

/** Points at multiples of the golden angle never line up. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** The distance between neighbouring nodes, in units of the drawing. */
const nodeSpacing = 46;

/** Returns evenly spread points on a spiral around a centre, in a fixed order. */
export function spiral(centre: Point, n: number): Point[] {
  return Array.from({ length: n }, (_, i) => {
    const radius = nodeSpacing * Math.sqrt(i + 1);
    const angle = i * goldenAngle;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
}

/** Returns points for the new neighbours of a node, on the side of it with the most room. */
export function placeBeside(node: Point, others: Iterable<Point>, n: number): Point[] {
  const direction = freeDirection(node, others);
  const distance = nodeSpacing * (1 + Math.sqrt(n) * 0.75);
  const centre = { x: node.x + distance * Math.cos(direction), y: node.y + distance * Math.sin(direction) };
  return spiral(centre, n);
}

/** Returns the direction, as an angle, that leads away from what is near. */
function freeDirection(node: Point, others: Iterable<Point>): number {
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
