import { computed, effect, untracked } from '@preact/signals';
import { fetchVerdicts } from '../api/fetch-graph';
import { change, known, learnt, settle, spots, verdicts, view } from '../state/store';
import { reported } from '../state/errors';
import type { Verdict } from '../model/graph';
import { useRef } from 'preact/hooks';

const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The years that claims in the view speak of. */
const years = computed(() => {
  learnt.value;
  let first = Infinity;
  let last = -Infinity;
  for (const { period, recordedAt } of known.between(spots.value)) {
    for (const date of [period.start, period.end, recordedAt]) {
      if (date !== null) {
        const year = Number(date.slice(0, 4));
        first = Math.min(first, year);
        last = Math.max(last, year);
      }
    }
  }
  const least = 10;
  return Number.isFinite(first) ? { first: Math.min(first, last - least), last: last + 1 } : null;
});

/** A slider for the date of the view, and a box for a month or a day. */
export function TimeBar() {
  const { asOf } = view.value;
  const range = years.value;
  const sliding = useRef(false);
  if (!range) {
    return null;
  }
  const { first, last } = range;
  const year = asOf === null ? last : Number(asOf.slice(0, 4));
  const slide = (value: string) => {
    // One way of the slider is one step to undo.
    (sliding.current ? settle : change)({ do: 'date', asOf: value });
    sliding.current = true;
  };
  return (
    <div class="time" role="group" aria-label="Time">
      <label class="any">
        <input
          type="checkbox"
          checked={asOf === null}
          onChange={({ currentTarget }) => change({ do: 'date', asOf: currentTarget.checked ? null : String(last - 1) })}
        />
        any time
      </label>
      <input
        type="range"
        aria-label="Year"
        aria-valuetext={asOf ?? 'any time'}
        min={first}
        max={last}
        step={1}
        value={year}
        onInput={({ currentTarget }) => slide(currentTarget.value)}
        onChange={() => (sliding.current = false)}
      />
      <input
        type="text"
        class="date"
        aria-label="Date: a year, a month or a day"
        placeholder={`${first}–${last}`}
        size={10}
        value={asOf ?? ''}
        onChange={({ currentTarget }) => {
          const text = currentTarget.value.trim();
          const valid = text === '' || datePattern.test(text);
          currentTarget.setCustomValidity(valid ? '' : 'A year, a month or a day: 2017, 2017-05 or 2017-05-03');
          currentTarget.reportValidity();
          if (valid) {
            change({ do: 'date', asOf: text || null });
          }
        }}
      />
    </div>
  );
}

/** What was answered before, by date. */
const answered = new Map<string, Map<string, Verdict>>();
const datesKept = 30;
let asking = new AbortController();

/** Keeps the verdicts those of the view's date. */
export function followDate(): () => void {
  const date = computed(() => view.value.asOf);
  return effect(() => {
    const on = date.value;
    learnt.value;
    asking.abort();
    if (on === null) {
      verdicts.value = new Map();
      return;
    }
    const there = answered.get(on) ?? new Map<string, Verdict>();
    const missing = [...known.between(spots.value)].map(({ id }) => id).filter((id) => !there.has(id));
    if (missing.length === 0) {
      verdicts.value = there;
      return;
    }
    asking = new AbortController();
    const learnMore = async (signal: AbortSignal) => {
      const all = new Map([...there, ...(await fetchVerdicts(missing, on, signal))]);
      keep(on, all);
      verdicts.value = all;
    };
    untracked(() => void reported(learnMore(asking.signal)));
  });
}

function keep(date: string, found: Map<string, Verdict>): void {
  answered.delete(date);
  answered.set(date, found);
  for (const oldest of answered.keys()) {
    if (answered.size <= datesKept) {
      break;
    }
    answered.delete(oldest);
  }
}
