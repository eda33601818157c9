export const font = 'system-ui, sans-serif';

/** A name as it is written: its lines, and the number behind the last one. */
export interface Label {
  lines: readonly string[];
  suffix: { text: string; width: number };
  width: number;
}

/** The widest line, in pixels. */
const maxWidth = 172;
/** Names up to this width stand on one line. */
const oneLine = 150;

const fitted = new Map<string, Label>();
const maxFitted = 5_000;

/** Returns a name on one line or two, each cut in the middle if it is too long: names differ at both ends. */
export function fitLabel(context: CanvasRenderingContext2D, name: string, suffix: string): Label {
  const key = name + suffix;
  const known = fitted.get(key);
  if (known) {
    return known;
  }
  context.font = `500 13px ${font}`;
  const measure = (text: string) => context.measureText(text).width;
  const lines = linesOf(name, measure).map((line) => cutMiddle(line, measure));
  context.font = `400 12px ${font}`;
  const suffixWidth = suffix ? context.measureText(suffix).width : 0;
  context.font = `500 13px ${font}`;
  const widths = lines.map((line, i) => measure(line) + (i === lines.length - 1 ? suffixWidth : 0));
  const label = { lines, suffix: { text: suffix, width: suffixWidth }, width: Math.max(...widths) };
  if (fitted.size >= maxFitted) {
    fitted.clear();
  }
  fitted.set(key, label);
  return label;
}

type Measure = (text: string) => number;

/** Splits a long name in two at the space that is nearest to its middle. */
function linesOf(name: string, measure: Measure): string[] {
  const start = name.length > 400 ? `${name.slice(0, 200)}…${name.slice(-200)}` : name;
  if (measure(start) <= oneLine) {
    return [start];
  }
  const middle = start.length / 2;
  const spaces = [...start.matchAll(/\s/g)].map(({ index }) => index);
  const space = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return space === undefined ? [start] : [start.slice(0, space), start.slice(space + 1)];
}

function cutMiddle(line: string, measure: Measure): string {
  if (measure(line) <= maxWidth) {
    return line;
  }
  const points = [...line];
  let [low, high] = [1, points.length - 1];
  const cut = (n: number) => `${points.slice(0, Math.ceil(n / 2)).join('')}…${points.slice(points.length - Math.floor(n / 2)).join('')}`;
  while (low < high) {
    const n = Math.ceil((low + high) / 2);
    if (measure(cut(n)) <= maxWidth) {
      low = n;
    } else {
      high = n - 1;
    }
  }
  return cut(low);
}
