import { query } from '../api/client';
import { HeadcountOf, type HeadcountOfQuery, LatestRecording } from '../api/generated';
import { currentQuestion } from '../state/panels';
import { change, nameOf, view } from '../state/store';
import { palette } from '../ui/palette';
import { useAsync } from '../ui/use-async';
import { formatNumber, t, tx } from '../words/messages';
import { UnitsOption } from './people-list';
import { Headline } from './headline';

type Series = NonNullable<HeadcountOfQuery['company']>['headcount'];

const years = 25;
const width = 340;
const height = 120;

/** The answer to "How many were there over the years?": a bar for each year. */
export function Headcount({ id }: { id: string }) {
  const units = currentQuestion.value.units ?? false;
  const series = useAsync((signal) => fetchSeries(id, units, signal), [id, units]);
  const { asOf } = view.value;
  const shown = series?.find(({ at }) => at === asOf?.slice(0, 4)) ?? series?.at(-1);
  return (
    <section aria-label={t('Answer')} class="answer">
      {series && (
        <Headline>
          {shown
            ? tx('At {company} in {year}: {certain} for certain, {more} more by what is known.', {
                certain: formatNumber(shown.certain),
                more: formatNumber(shown.possible + shown.unknown),
                company: <bdi>{nameOf(id)}</bdi>,
                year: shown.at,
              })
            : t('Nobody is recorded there.')}
        </Headline>
      )}
      <div class="list-tools">
        <UnitsOption />
      </div>
      {series && series.length > 0 && <Bars series={series} />}
    </section>
  );
}

/** Returns the numbers of the last years, from the first of them that has any. */
async function fetchSeries(id: string, units: boolean, signal: AbortSignal): Promise<Series> {
  const { company } = await query('Counting people', LatestRecording, { id }, signal);
  const [latest] = company?.employments.nodes ?? [];
  if (!latest) {
    return [];
  }
  const to = Number(latest.recordedAt.slice(0, 4));
  const answer = await query('Counting people', HeadcountOf, { id, from: String(to - years), to: String(to), units }, signal);
  const series = answer.company?.headcount ?? [];
  const first = series.findIndex(({ certain, possible }) => certain + possible > 0);
  return series.slice(Math.max(first, 0));
}

function Bars({ series }: { series: Series }) {
  const max = Math.max(...series.map(({ certain, possible, unknown }) => certain + possible + unknown), 1);
  const step = width / series.length;
  const scale = (n: number) => (n / max) * height;
  const color = palette().types.Company;
  const every = Math.ceil(series.length / 7);
  return (
    <>
      <svg class="bars" viewBox={`0 -12 ${width} ${height + 28}`} role="group" aria-label={t('People by year')}>
        {series.map(({ at, certain, possible, unknown }, i) => {
          const select = () => change({ do: 'setDate', asOf: at });
          const top = height - scale(certain + possible + unknown);
          const label = t('{year}: {certain} for certain, {possible} possibly, {unknown} of whom nothing is known', { year: at, certain, possible, unknown });
          return (
            <g key={at} role="button" tabIndex={0} aria-label={label} aria-pressed={view.value.asOf?.slice(0, 4) === at} onClick={select} onKeyDown={({ key }) => key === 'Enter' && select()}>
              <rect x={i * step} y={0} width={step} height={height} fill="transparent" />
              <rect x={i * step + 1} y={top} width={step - 2} height={scale(unknown)} class="hatched" />
              <rect x={i * step + 1} y={height - scale(certain + possible)} width={step - 2} height={scale(possible)} fill={color} opacity={0.4} />
              <rect x={i * step + 1} y={height - scale(certain)} width={step - 2} height={scale(certain)} fill={color} />
            </g>
          );
        })}
        {series.map(({ at }, i) =>
          i % every === 0 ? (
            <text key={at} x={(i + 0.5) * step} y={height + 13}>
              {at}
            </text>
          ) : null,
        )}
        <text x={width} y={-3} class="scale">
          {formatNumber(max)}
        </text>
      </svg>
      <p class="quiet">{t('Full: for certain. Pale: possibly, by the dates. Outline: nothing is known of the dates. A bar sets the date.')}</p>
    </>
  );
}
