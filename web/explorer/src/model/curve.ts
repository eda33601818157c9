import type { Point } from './placement';

/** How far a line is from the straight one at its middle. */
export interface Bend {
  /** In parts of its length, to the right of its direction. */
  bow: number;
  /** In pixels, to a side that does not depend on its direction. */
  offset: number;
}

/** A quadratic curve in pixels. */
export interface Curve {
  from: Point;
  control: Point;
  to: Point;
}

/** Returns the curve of a bent line between two points on the screen; as in graph/curve-shaders.ts. */
export function curveOf(from: Point, to: Point, { bow, offset }: Bend): Curve {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  // Upwards is positive where the curve is drawn, downwards here.
  const side = dx + 0.001 * -dy < 0 ? -1 : 1;
  const height = 2 * (bow * length + side * offset);
  return { from, to, control: { x: (from.x + to.x) / 2 + (dy / length) * height, y: (from.y + to.y) / 2 - (dx / length) * height } };
}

/** Returns the point of a curve at a part of it, from 0 to 1. */
export function pointOn({ from, control, to }: Curve, t: number): Point {
  const at = (a: number, b: number, c: number) => (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
  return { x: at(from.x, control.x, to.x), y: at(from.y, control.y, to.y) };
}

/** The radius in pixels of a line from an entity to itself, without the part that its node covers. */
export const loopRadius = 12;
