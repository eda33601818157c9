import { useId } from 'preact/hooks';
import { palette } from '../ui/palette';
import { isolated, shortened } from '../model/code-points';
import { count } from '../model/words';
import { spoken } from '../state/store';
import { type Band, bandPath, chartOf, type Flow } from './sankey';

interface Props {
  id: string;
  into: readonly Flow[];
  outOf: readonly Flow[];
  onPick: (other: string, side: Band['side']) => void;
}

const width = 360;
const names = 110; // room for names at each side
const bar = 10;
const longestName = 15;

/** The flows of a company: bands as thick as the people are many, full as far as the moves are certain. */
export function Sankey({ id, into, outOf, onPick }: Props) {
  const hatch = useId();
  const { bands, height, middle } = chartOf(into, outOf);
  const color = palette().types.Company;
  return (
    <svg class="sankey" viewBox={`0 0 ${width} ${height + 20}`} role="group" aria-label={`Flows of ${spoken(id)}`}>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2" height="5" fill={color} opacity="0.75" />
      </pattern>
      {bands.map((band) => (
        <BandShape key={`${band.side} ${band.flow.id}`} band={band} color={color} hatch={`url(#${hatch})`} onPick={onPick} />
      ))}
      <rect x={(width - bar) / 2} y={middle.top} width={bar} height={middle.height} fill={palette().ink} rx={2} />
      <text x={width / 2} y={height + 14} class="middle">
        {spoken(id)}
      </text>
    </svg>
  );
}

interface BandProps {
  band: Band;
  color: string;
  hatch: string;
  onPick: Props['onPick'];
}

function BandShape({ band, color, hatch, onPick }: BandProps) {
  const { flow, side, outer, inner, thickness } = band;
  const [edge, centre] = side === 'into' ? [names, (width - bar) / 2] : [width - names, (width + bar) / 2];
  const certain = thickness * (flow.certain / flow.people);
  const possible = thickness * (flow.possible / flow.people);
  const from = side === 'into' ? `from ${isolated(flow.name)}` : `to ${isolated(flow.name)}`;
  const pick = () => onPick(flow.id, side);
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={`${count(flow.people, 'person', 'people')} ${from}, ${flow.certain} of them certain, ${flow.possible} possible`}
      onClick={pick}
      onKeyDown={({ key }) => key === 'Enter' && pick()}
    >
      <path d={bandPath(edge, outer, centre, inner, thickness)} class="band" stroke={color} stroke-dasharray="2 2" />
      {possible > 0 && <path d={bandPath(edge, outer + certain, centre, inner + certain, possible)} fill={hatch} />}
      {certain > 0 && <path d={bandPath(edge, outer, centre, inner, certain)} fill={color} opacity="0.8" />}
      <text x={side === 'into' ? names - 6 : width - names + 6} y={outer + thickness / 2 + 4} class={side}>
        {isolated(shortened(flow.name, longestName))} {flow.people.toLocaleString('en')}
      </text>
    </g>
  );
}
