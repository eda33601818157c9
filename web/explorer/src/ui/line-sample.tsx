import type { Standing, Verdict } from '../model/graph';
import { lineWidths, palette } from './palette';

/** Returns the SVG paths of a line, from x = 0 to a length; as in graph/edge-shaders.ts. */
export function strokePaths(standing: Standing, length: number): string[] {
  switch (standing) {
    case 'PLANNED':
      return [`M0 -2.2H${length}`, `M0 2.2H${length}`];
    case 'OPINION':
      return [wave(length)];
    case 'DISPUTED':
    case 'RETRACTED':
      return [`M0 0H${length}`, ticks(length)];
    default:
      return [`M0 0H${length}`];
  }
}

function wave(length: number): string {
  const half = Math.PI / 0.55;
  let path = 'M0 0';
  for (let x = 0, side = 1; x < length; x += half, side = -side) {
    const step = Math.min(half, length - x);
    path += `q${(step / 2).toFixed(1)} ${(side * 4.4).toFixed(1)} ${step.toFixed(1)} 0`;
  }
  return path;
}

function ticks(length: number): string {
  let path = '';
  for (let x = 4.5; x < length; x += 9) {
    path += `M${x} -3.6V3.6`;
  }
  return path;
}

/** The dash patterns in SVG; as in graph/edge-shaders.ts. */
export const dashArrays: Record<Verdict, string | undefined> = { CERTAIN: undefined, POSSIBLE: '6.5 4.5', UNKNOWN: '2 3.5', NONE: '2 3.5' };

/** A short line as in the drawing. */
export function LineSample({ standing = 'STATED', verdict = 'CERTAIN', color = palette().standings[standing] }: { standing?: Standing; verdict?: Verdict; color?: string }) {
  const length = 28;
  return (
    <svg class="line-sample" viewBox={`-1 -5 ${length + 2} 10`} width="30" height="10" aria-hidden="true">
      {strokePaths(standing, length).map((path, i) => (
        <path
          key={i}
          d={path}
          fill="none"
          stroke={color}
          stroke-width={lineWidths[standing]}
          stroke-dasharray={dashArrays[verdict]}
        />
      ))}
    </svg>
  );
}
