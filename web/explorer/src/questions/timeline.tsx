import { useId } from 'preact/hooks';
import { palette } from '../ui/palette';
import type { Period, Standing } from '../model/graph';
import { select } from '../commands/commands';
import { type Bar, barOf, scope, type Span, yearOf, spanOf } from './dates';

export interface Row {
  id: string;
  label: string;
  standing: Standing;
  period: Period;
  recordedAt: string;
  /** The period in words. */
  text: string;
}

const width = 340;
const rowHeight = 34;
const head = 18;

/**
 * Stints over time. An end of which only the year or month is known fades over the days that it may be; one
 * that is not known fades out to the border; where nothing is known the row is hatched.
 */
export function TimeLine({ rows }: { rows: readonly Row[] }) {
  const bars = rows.map(({ period, recordedAt }) => barOf(period, recordedAt));
  const span = scope(bars, rows.map(({ recordedAt }) => recordedAt));
  const x = (day: number) => ((Math.max(span.from, Math.min(day, span.to)) - span.from) / (span.to - span.from)) * width;
  const height = head + rows.length * rowHeight;
  return (
    <svg class="time-line" viewBox={`0 0 ${width} ${height}`} role="group" aria-label="Time line">
      <Years span={span} x={x} height={height} />
      {rows.map((row, i) => (
        <g
          key={row.id}
          transform={`translate(0 ${head + i * rowHeight})`}
          role="button"
          tabIndex={0}
          aria-label={`${row.label}: ${row.text}`}
          onClick={() => select([row.id])}
          onKeyDown={({ key }) => key === 'Enter' && select([row.id])}
        >
          <text y={13} class="row-label">
            {row.label}
          </text>
          <Stint bar={bars[i]!} x={x} standing={row.standing} />
        </g>
      ))}
    </svg>
  );
}

function Years({ span, x, height }: { span: Span; x: (day: number) => number; height: number }) {
  const first = yearOf(span.from) + 1;
  const last = yearOf(span.to);
  const every = Math.max(1, Math.ceil((last - first) / 6));
  const years = Array.from({ length: Math.max(0, Math.floor((last - first) / every) + 1) }, (_, i) => first + i * every);
  return (
    <>
      {years.map((year) => {
        const at = x(spanOf(String(year).padStart(4, '0')).from);
        return (
          <g key={year}>
            <line x1={at} x2={at} y1={head - 4} y2={height} class="grid" />
            <text x={at} y={10} class="year">
              {year}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Stint({ bar, x, standing }: { bar: Bar; x: (day: number) => number; standing: Standing }) {
  const id = useId();
  const color = palette().standings[standing];
  const { start, end, until } = bar;
  if (!start && !end && until === null) {
    return <rect y={18} width={width} height={10} rx={3} class="hatched" />;
  }
  // Between `left` and `sureFrom` it may have begun, between `sureTo` and `right` it may have ended.
  const left = start ? x(start.from) : 0;
  const sureFrom = start ? x(start.to - 1) : (end ? x(end.from) : x(until! - 1));
  const right = end ? x(end.to) : width;
  const sureTo = end ? x(end.from) : until === null ? sureFrom : x(until);
  const whole = Math.max(right - left, 2);
  const offset = (at: number) => Math.max(0, Math.min(1, (at - left) / whole));
  const known = offset(Math.min(sureFrom, sureTo));
  return (
    <>
      <linearGradient id={id}>
        <stop offset={0} stop-color={color} stop-opacity={start && start.to - start.from <= 1 ? 1 : 0.08} />
        <stop offset={known} stop-color={color} stop-opacity={sureFrom <= sureTo ? 1 : 0.5} />
        <stop offset={Math.max(known, offset(sureTo))} stop-color={color} stop-opacity={sureFrom <= sureTo ? 1 : 0.5} />
        <stop offset={1} stop-color={color} stop-opacity={end && end.to - end.from <= 1 ? 1 : 0.08} />
      </linearGradient>
      <rect x={left} y={18} width={whole} height={10} rx={3} fill={`url(#${id})`} />
      {!start && <text x={2} y={27} class="unknown">?</text>}
      {!end && <text x={width - 8} y={27} class="unknown">?</text>}
    </>
  );
}
