import { useId } from 'preact/hooks';
import { select } from '../commands/select';
import type { Period, Standing } from '../model/graph';
import { palette } from '../ui/palette';
import { type Bar, barOf, type DayRange, dayRangeOf, timeRange, yearOf } from './dates';
import { t } from '../words/messages';

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
const headHeight = 18;

/**
 * Stints over time. An end of which only the year or month is known fades over its possible days, an unknown one fades
 * out to the border, and a stint without any dates is hatched.
 */
export function Timeline({ rows, onPick = (id) => select([id]) }: { rows: readonly Row[]; onPick?: (id: string) => void }) {
  const bars = rows.map(({ period, recordedAt }) => barOf(period, recordedAt));
  const range = timeRange(bars, rows.map(({ recordedAt }) => recordedAt));
  const x = (day: number) => ((Math.max(range.from, Math.min(day, range.to)) - range.from) / (range.to - range.from)) * width;
  const height = headHeight + rows.length * rowHeight;
  return (
    <svg class="time-line" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t('Time line')}>
      <YearGrid range={range} x={x} height={height} />
      {rows.map((row, i) => (
        <g
          key={row.id}
          transform={`translate(0 ${headHeight + i * rowHeight})`}
          role="button"
          tabIndex={0}
          aria-label={`${row.label}: ${row.text}`}
          onClick={() => onPick(row.id)}
          onKeyDown={({ key }) => key === 'Enter' && onPick(row.id)}
        >
          <text y={13} class="row-label">
            {row.label}
          </text>
          <StintBar bar={bars[i]!} x={x} standing={row.standing} />
        </g>
      ))}
    </svg>
  );
}

function YearGrid({ range, x, height }: { range: DayRange; x: (day: number) => number; height: number }) {
  const first = yearOf(range.from) + 1;
  const last = yearOf(range.to);
  const step = Math.max(1, Math.ceil((last - first) / 6));
  const years = Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, i) => first + i * step);
  return (
    <>
      {years.map((year) => {
        const at = x(dayRangeOf(String(year).padStart(4, '0')).from);
        return (
          <g key={year}>
            <line x1={at} x2={at} y1={headHeight - 4} y2={height} class="grid" />
            <text x={at} y={10} class="year">
              {year}
            </text>
          </g>
        );
      })}
    </>
  );
}

function StintBar({ bar, x, standing }: { bar: Bar; x: (day: number) => number; standing: Standing }) {
  const id = useId();
  const color = palette().standings[standing];
  const { start, end, until } = bar;
  if (!start && !end && until === null) {
    return <rect y={18} width={width} height={10} rx={3} class="hatched" />;
  }
  // It may have started from `left` to `certainFrom`, and ended from `certainTo` to `right`.
  const left = start ? x(start.from) : 0;
  const certainFrom = start ? x(start.to - 1) : (end ? x(end.from) : x(until! - 1));
  const right = end ? x(end.to) : width;
  const certainTo = end ? x(end.from) : until === null ? certainFrom : x(until);
  const barWidth = Math.max(right - left, 2);
  const offset = (at: number) => Math.max(0, Math.min(1, (at - left) / barWidth));
  const certainOffset = offset(Math.min(certainFrom, certainTo));
  return (
    <>
      <linearGradient id={id}>
        <stop offset={0} stop-color={color} stop-opacity={start && start.to - start.from <= 1 ? 1 : 0.08} />
        <stop offset={certainOffset} stop-color={color} stop-opacity={certainFrom <= certainTo ? 1 : 0.5} />
        <stop offset={Math.max(certainOffset, offset(certainTo))} stop-color={color} stop-opacity={certainFrom <= certainTo ? 1 : 0.5} />
        <stop offset={1} stop-color={color} stop-opacity={end && end.to - end.from <= 1 ? 1 : 0.08} />
      </linearGradient>
      <rect x={left} y={18} width={barWidth} height={10} rx={3} fill={`url(#${id})`} />
      {!start && <text x={2} y={27} class="unknown">?</text>}
      {!end && <text x={width - 8} y={27} class="unknown">?</text>}
    </>
  );
}
