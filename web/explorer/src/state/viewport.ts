import { signal } from '@preact/signals';
import type { Point, Positions } from '../model/placement';

export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

/** The port to the renderer; the adapter is graph/viewport.ts. */
export interface Viewport {
  /** Shows nodes elsewhere while the layout runs, without a change of the view; does nothing under reduced motion. */
  preview(positions: Positions): void;
  /** Fits all that is drawn into the canvas, with so many pixels below it. */
  fit(below?: number): void;
  /** Moves the camera only if some of these nodes are outside of the canvas. */
  reveal(ids: readonly string[]): void;
  zoom(factor: number): void;
  pan(dx: number, dy: number): void;
  camera(): Camera;
  setCamera(camera: Camera): void;
  /** Returns a point of the drawing in pixels from the canvas's top left. */
  toScreen(point: Point): Point;
  /** Returns a node's radius in pixels. */
  scale(size: number): number;
  /** Reports whether the camera or nodes are moving. */
  isMoving(): boolean;
  dimensions(): { width: number; height: number };
}

/** Null until the canvas is mounted, and in browsers without WebGL. */
export const viewport = signal<Viewport | null>(null);
/** The width in pixels that something covers at the left of the canvas. */
export const leftInset = signal(0);
/** Increases whenever the camera has moved. */
export const cameraVersion = signal(0);
