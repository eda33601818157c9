/** People who went from one company to another. */
export interface Flow {
  id: string;
  name: string;
  people: number;
  /** How many of them certainly, and how many possibly; of the others nothing is known. */
  certain: number;
  possible: number;
}

/** A flow as it is drawn: a band between the middle and one side. */
export interface Band {
  flow: Flow;
  side: 'into' | 'outOf';
  /** Top at the outer side and at the middle, and thickness, in units of the chart. */
  outer: number;
  inner: number;
  thickness: number;
}

export interface Chart {
  bands: Band[];
  height: number;
  /** The bar in the middle. */
  middle: { top: number; height: number };
}

const scale = 150; // height of the larger side, bands alone
const gap = 16; // between bands at the outer side, for a line of text
const thinnest = 3;

/** A Sankey diagram of one company: from where its people came, and where they went. */
export function chartOf(into: readonly Flow[], outOf: readonly Flow[]): Chart {
  const most = Math.max(total(into), total(outOf), 1);
  const left = sideOf('into', into, most);
  const right = sideOf('outOf', outOf, most);
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

function sideOf(side: Band['side'], flows: readonly Flow[], most: number): Band[] {
  let outer = 0;
  let inner = 0;
  return flows.map((flow) => {
    const thickness = Math.max((flow.people / most) * scale, thinnest);
    const band = { flow, side, outer, inner, thickness };
    outer += Math.max(thickness, gap - 2) + gap / 2;
    inner += thickness;
    return band;
  });
}

function total(flows: readonly Flow[]): number {
  return flows.reduce((sum, { people }) => sum + people, 0);
}

function outerHeight(bands: readonly Band[]): number {
  const last = bands.at(-1);
  return last ? last.outer + Math.max(last.thickness, gap) : 0;
}

function innerHeight(bands: readonly Band[]): number {
  const last = bands.at(-1);
  return last ? last.inner + last.thickness : 0;
}

/** The outline of a band between two upright edges. */
export function bandPath(fromX: number, fromTop: number, toX: number, toTop: number, thickness: number): string {
  const half = (fromX + toX) / 2;
  return (
    `M${fromX} ${fromTop}C${half} ${fromTop} ${half} ${toTop} ${toX} ${toTop}` +
    `v${thickness}C${half} ${toTop + thickness} ${half} ${fromTop + thickness} ${fromX} ${fromTop + thickness}z`
  );
}
