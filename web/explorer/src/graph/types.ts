import type { Sigma } from 'sigma';

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

export interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
  forceLabel: boolean;
  /** Sigma's own flag, for hovered nodes. */
  highlighted: boolean;
  /** The index of the shape: circle, square, diamond, hexagon, triangle, cross. */
  shape: number;
  /** The colour of the ring around a selected or highlighted node; transparent for others. */
  ring: string;
  /** Pinned nodes have a dot in the middle. */
  pinned: boolean;
  /** The number of relations to entities outside the view. */
  hiddenDegree: number;
  /** The side that its name is written on where there is room: see labels.ts. */
  side: number;
}

export interface EdgeAttributes {
  /** The program that draws it. */
  type: 'line' | 'curve';
  size: number;
  color: string;
  label: string | null;
  forceLabel: boolean;
  zIndex: number;
  /** The verdict: 0 solid, 1 dashed, 2 dotted. */
  dash: number;
  /** The standing: 0 plain, 1 hollow, 2 wave, 3 ticks. */
  form: number;
  /** How far it is bent: see Bend. */
  bow: number;
  offset: number;
}
