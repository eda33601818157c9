import { signal } from '@preact/signals';
import type { Point } from '../model/placement';

export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

/** What commands may ask of the drawing on the screen. */
export interface Stage {
  /** Moves nodes for the eye only, while their layout is being worked out. */
  move(positions: ReadonlyMap<string, Point>): void;
  /** Shows all that is drawn. */
  fit(): void;
  /** Moves the camera so far that these can be seen. */
  reveal(ids: readonly string[]): void;
  zoom(factor: number): void;
  pan(dx: number, dy: number): void;
  camera(): Camera;
  setCamera(camera: Camera): void;
  /** Where a point of the drawing is on the screen, in pixels from the top left. */
  toScreen(point: Point): Point;
  /** The radius in pixels that a node's size comes to. */
  scale(size: number): number;
  /** Whether the camera is on its way. */
  isMoving(): boolean;
  dimensions(): { width: number; height: number };
}

/** Null until there is a canvas, and where the browser has no WebGL. */
export const stage = signal<Stage | null>(null);
/** Changes whenever the camera has moved. */
export const cameraMoved = signal(0);
