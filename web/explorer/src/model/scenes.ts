import type { Point } from './placement';

/** The distance of neighbours in a row, in units of the drawing. */
const spacing = 230;
/** Neighbours in a row are at least so many pixels apart: there must be room for the words between them. */
const minPixels = 175;

/** Returns points in a row from left to right, or in a column from top to bottom where a row has too little room. */
export function rowOrColumn(n: number, widthInPixels: number): Point[] {
  const isRow = n < 2 || widthInPixels / (n - 1) >= minPixels;
  return Array.from({ length: n }, (_, i) => {
    const at = (i - (n - 1) / 2) * spacing;
    return isRow ? { x: at, y: 0 } : { x: 0, y: -at };
  });
}

/** Returns points on rings around a centre, in order, between two angles. */
export function fan(centre: Point, n: number, { from, to, radius, gap = 62 }: { from: number; to: number; radius: number; gap?: number }): Point[] {
  const points: Point[] = [];
  for (let ring = 0; points.length < n; ring++) {
    const r = radius + ring * gap * 1.25;
    const full = to - from >= 2 * Math.PI - 0.01;
    const room = Math.max(1, Math.floor(((to - from) * r) / gap) + (full ? 0 : 1));
    const count = Math.min(room, n - points.length);
    const step = full ? (to - from) / count : count > 1 ? (to - from) / (count - 1) : 0;
    const start = full || count > 1 ? from : (from + to) / 2;
    for (let i = 0; i < count; i++) {
      const angle = start + i * step;
      points.push({ x: centre.x + r * Math.cos(angle), y: centre.y + r * Math.sin(angle) });
    }
  }
  return points;
}

/** Returns points in a column around a middle, from top to bottom. */
export function column(x: number, n: number, gap = 74): Point[] {
  return Array.from({ length: n }, (_, i) => ({ x, y: ((n - 1) / 2 - i) * gap }));
}

/**
 * Returns where somebody and the people around them stand who share places: each place at its own side, with the people
 * of it around it.
 */
export function star(centre: string, places: readonly { id: string; people: readonly string[] }[]): Map<string, Point> {
  const points = new Map<string, Point>([[centre, { x: 0, y: 0 }]]);
  const seen = new Set([centre]);
  const groups = places.map(({ id, people }) => ({ id, people: people.filter((person) => !seen.has(person) && seen.add(person)) }));
  groups.forEach(({ id, people }, i) => {
    const angle = (2 * Math.PI * i) / groups.length;
    const distance = groups.length === 1 ? 190 : 150 + 26 * groups.length;
    const place = { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
    points.set(id, place);
    const half = groups.length === 1 ? 2.2 : Math.min(Math.PI / 2, Math.PI / groups.length + 0.35);
    fan(place, people.length, { from: angle - half, to: angle + half, radius: 150 }).forEach((point, j) => points.set(people[j]!, point));
  });
  return points;
}
