import { computed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { cache, cacheVersion, change, knownYears, nodes, replacePresent, view } from '../state/store';
import { Icon } from '../ui/icon';
import { useTypedText } from '../ui/use-typed-text';
import { t } from '../words/messages';

const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The range of the slider: the years of the relations in the view. */
const years = computed(() => {
  cacheVersion.value;
  let first = Infinity;
  let last = -Infinity;
  for (const { period, recordedAt } of cache.relationsBetween(nodes.value)) {
    for (const date of [period.start, period.end, recordedAt]) {
      if (date !== null) {
        const year = Number(date.slice(0, 4));
        first = Math.min(first, year);
        last = Math.max(last, year);
      }
    }
  }
  const minYears = 10;
  return Number.isFinite(first) ? { first: Math.min(first, last - minYears), last: last + 1 } : knownYears.value;
});

/** A slider for the year of the view, and a box for a date. */
export function TimeBar() {
  const { asOf, comparedTo } = view.value;
  const range = years.value;
  const sliding = useRef(false);
  if (!range) {
    return null;
  }
  const { first, last } = range;
  const year = asOf === null ? last : Number(asOf.slice(0, 4));
  const slide = (value: string) => {
    // A whole move of the slider is one step to undo.
    (sliding.current ? replacePresent : change)({ do: 'setDate', asOf: value });
    sliding.current = true;
  };
  return (
    <div class="time" role="group" aria-label={t('Time')}>
      <PlayButton first={first} last={last - 1} />
      <label class="any">
        <input
          type="checkbox"
          checked={asOf === null}
          onChange={({ currentTarget }) => change({ do: 'setDate', asOf: currentTarget.checked ? null : String(last - 1) })}
        />
        {t('any time')}
      </label>
      <input
        type="range"
        aria-label={t('Year')}
        aria-valuetext={asOf ?? t('any time')}
        min={first}
        max={last}
        step={1}
        value={year}
        onInput={({ currentTarget }) => slide(currentTarget.value)}
        onChange={() => (sliding.current = false)}
      />
      <DateBox label={t('Date: a year, a month or a day')} placeholder={`${first}–${last}`} value={asOf} onChange={(date) => change({ do: 'setDate', asOf: date })} />
      {asOf !== null && (
        <DateBox
          label={t('Compare with another date: a year, a month or a day')}
          placeholder={t('compare with')}
          value={comparedTo}
          onChange={(date) => change({ do: 'compare', comparedTo: date })}
        />
      )}
    </div>
  );
}

/** A box for a partial date; empty for none. */
function DateBox({ label, placeholder, value, onChange }: { label: string; placeholder: string; value: string | null; onChange: (date: string | null) => void }) {
  return (
    <input
      ref={useTypedText(value ?? '')}
      type="text"
      class="date"
      aria-label={label}
      placeholder={placeholder}
      size={10}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value.trim();
        const valid = text === '' || datePattern.test(text);
        currentTarget.setCustomValidity(valid ? '' : t('A year, a month or a day: 2017, 2017-05 or 2017-05-03'));
        currentTarget.reportValidity();
        if (valid) {
          onChange(text || null);
        }
      }}
    />
  );
}

/** Milliseconds for each year. */
const playStep = 1_100;

/** Plays the years one after the other, from that of the view on; the whole play is one step to undo. */
function PlayButton({ first, last }: { first: number; last: number }) {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) {
      return;
    }
    const start = view.peek().asOf === null ? first : Number(view.peek().asOf!.slice(0, 4));
    change({ do: 'setDate', asOf: String(start >= last ? first : start) });
    const timer = setInterval(() => {
      const year = Number(view.peek().asOf?.slice(0, 4) ?? last);
      if (year >= last) {
        setPlaying(false);
      } else {
        replacePresent({ do: 'setDate', asOf: String(year + 1) });
      }
    }, playStep);
    return () => clearInterval(timer);
  }, [playing]);
  return (
    <button type="button" class="icon" title={playing ? t('Pause') : t('Play')} aria-pressed={playing} onClick={() => setPlaying(!playing)}>
      <Icon name={playing ? 'pause' : 'play'} label={playing ? t('Pause') : t('Play')} />
    </button>
  );
}
