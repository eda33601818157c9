import { useId } from 'preact/hooks';
import { isolateBidi, truncate } from '../model/code-points';
import { count } from '../model/words';
import { shortNameOf } from '../state/store';
import { palette } from '../ui/palette';
import { formatNumber, t } from '../words/messages';
import { type Band, bandPath, chartOf, type Flow } from './sankey';

interface Props {
  id: string;
  into: readonly Flow[];
  outOf: readonly Flow[];
  /** All smaller flows of a side together. */
  others: { into: Flow | null; outOf: Flow | null };
  onPick: (other: string, side: Band['side']) => void;
}

const width = 360;
const labelWidth = 110; // at each side
const barWidth = 10;
const maxNameLength = 15;

/** The flows of a company: the thickness of a band is the number of people, and its filled part the certain moves. */
export function Sankey({ id, into, outOf, others, onPick }: Props) {
  const hatch = useId();
  const { bands, height, middle } = chartOf(others.into ? [...into, others.into] : into, others.outOf ? [...outOf, others.outOf] : outOf);
  const color = palette().types.Company;
  return (
    <svg class="sankey" viewBox={`0 0 ${width} ${height + 20}`} role="group" aria-label={t('Flows of {name}', { name: shortNameOf(id) })}>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2" height="5" fill={color} opacity="0.75" />
      </pattern>
      {bands.map((band) => (
        <BandShape key={`${band.side} ${band.flow.id}`} band={band} color={color} hatch={`url(#${hatch})`} onPick={onPick} />
      ))}
      <rect x={(width - barWidth) / 2} y={middle.top} width={barWidth} height={middle.height} fill={palette().ink} rx={2} />
      <text x={width / 2} y={height + 14} class="middle">
        {shortNameOf(id)}
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
  const [outerX, innerX] = side === 'into' ? [labelWidth, (width - barWidth) / 2] : [width - labelWidth, (width + barWidth) / 2];
  const certain = thickness * (flow.certain / flow.people);
  const possible = thickness * (flow.possible / flow.people);
  const people = { people: count(flow.people, 'person', 'people'), name: isolateBidi(flow.name), certain: flow.certain, possible: flow.possible };
  const pick = () => onPick(flow.id, side);
  return (
    <>
    <g
      {...(flow.id === '' ? { role: 'img' } : { role: 'button', tabIndex: 0, onClick: pick, onKeyDown: ({ key }: KeyboardEvent) => key === 'Enter' && pick() })}
      aria-label={side === 'into' ? t('{people} from {name}, {certain} of them certain, {possible} possible', people) : t('{people} to {name}, {certain} of them certain, {possible} possible', people)}
    >
      <path d={bandPath(outerX, outer, innerX, inner, thickness)} class="band" stroke={color} stroke-dasharray="2 2" />
      {possible > 0 && <path d={bandPath(outerX, outer + certain, innerX, inner + certain, possible)} fill={hatch} />}
      {certain > 0 && <path d={bandPath(outerX, outer, innerX, inner, certain)} fill={color} opacity="0.8" />}
    </g>
      <text x={side === 'into' ? labelWidth - 6 : width - labelWidth + 6} y={outer + thickness / 2 + 4} class={side} aria-hidden="true" onClick={flow.id === '' ? undefined : pick}>
        {isolateBidi(truncate(flow.name, maxNameLength))} {formatNumber(flow.people)}
      </text>
    </>
  );
}
