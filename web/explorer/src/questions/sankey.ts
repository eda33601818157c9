/** People who went from one company to another. */
export interface Flow {
  id: string;
  name: string;
  people: number;
  /** How many of the moves are certain and possible; the others are unknown. */
  certain: number;
  possible: number;
}

/** A flow as a band between the middle of the chart and one side. */
export interface Band {
  flow: Flow;
  side: 'into' | 'outOf';
  /** The top at the outer side and at the middle, and the thickness, in units of the chart. */
  outer: number;
  inner: number;
  thickness: number;
}

interface Chart {
  bands: Band[];
  height: number;
  /** The bar in the middle. */
  middle: { top: number; height: number };
}

const scale = 150; // total thickness of the bands of the larger side
const lineHeight = 16; // of the labels at the outer side
const minThickness = 3;

/** Returns the Sankey diagram of the flows into and out of one company. */
export function chartOf(into: readonly Flow[], outOf: readonly Flow[]): Chart {
  const maxTotal = Math.max(total(into), total(outOf), 1);
  const left = sideOf('into', into, maxTotal);
  const right = sideOf('outOf', outOf, maxTotal);
  const height = Math.max(outerHeight(left), outerHeight(right), 40);
  const middleHeight = Math.max(innerHeight(left), innerHeight(right), 12);
  const top = (height - middleHeight) / 2;
  for (const side of [left, right]) {
    const shift = (height - outerHeight(side)) / 2;
    side.forEach((band) => {
      band.outer += shift;
      band.inner += top;
    });
  }
  return { bands: [...left, ...right], height, middle: { top, height: middleHeight } };
}

function sideOf(side: Band['side'], flows: readonly Flow[], maxTotal: number): Band[] {
  let outer = 0;
  let inner = 0;
  return flows.map((flow) => {
    const thickness = Math.max((flow.people / maxTotal) * scale, minThickness);
    const band = { flow, side, outer, inner, thickness };
    outer += Math.max(thickness, lineHeight - 2) + lineHeight / 2;
    inner += thickness;
    return band;
  });
}

function total(flows: readonly Flow[]): number {
  return flows.reduce((sum, { people }) => sum + people, 0);
}

function outerHeight(bands: readonly Band[]): number {
  const last = bands.at(-1);
  return last ? last.outer + Math.max(last.thickness, lineHeight) : 0;
}

function innerHeight(bands: readonly Band[]): number {
  const last = bands.at(-1);
  return last ? last.inner + last.thickness : 0;
}

/** Returns the SVG path of a band between two vertical edges. */
export function bandPath(fromX: number, fromTop: number, toX: number, toTop: number, thickness: number): string {
  const half = (fromX + toX) / 2;
  return (
    `M${fromX} ${fromTop}C${half} ${fromTop} ${half} ${toTop} ${toX} ${toTop}` +
    `v${thickness}C${half} ${toTop + thickness} ${half} ${fromTop + thickness} ${fromX} ${fromTop + thickness}z`
  );
}
