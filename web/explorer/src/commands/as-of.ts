import { computed, effect, type ReadonlySignal, type Signal, untracked } from '@preact/signals';
import { fetchVerdicts } from '../api/fetch-graph';
import type { Verdict } from '../model/graph';
import { reportErrors } from '../state/errors';
import { cache, cacheVersion, comparedVerdicts, nodes, verdicts, view } from '../state/store';

/** By date, the verdicts of relations by their ID. */
const verdictsByDate = new Map<string, Map<string, Verdict>>();
const maxDates = 30;

/** Keeps the verdicts up to date with the view's dates and relations; returns a function that ends it. */
export function followDate(): () => void {
  const stopFirst = follow(computed(() => view.value.asOf), verdicts);
  const stopSecond = follow(computed(() => view.value.comparedTo), comparedVerdicts);
  return () => {
    stopFirst();
    stopSecond();
  };
}

function follow(on: ReadonlySignal<string | null>, into: Signal<ReadonlyMap<string, Verdict>>): () => void {
  let request = new AbortController();
  return effect(() => {
    const date = on.value;
    cacheVersion.value;
    request.abort();
    if (date === null) {
      into.value = new Map();
      return;
    }
    const cached = verdictsByDate.get(date) ?? new Map<string, Verdict>();
    const missing = [...cache.relationsBetween(nodes.value)].map(({ id }) => id).filter((id) => !cached.has(id));
    if (missing.length === 0) {
      into.value = cached;
      return;
    }
    request = new AbortController();
    const load = async (signal: AbortSignal) => {
      const all = new Map([...cached, ...(await fetchVerdicts(missing, date, signal))]);
      store(date, all);
      into.value = all;
    };
    untracked(() => void reportErrors(load(request.signal)));
  });
}

/** Has the verdicts of some relations asked for again: they have been changed. */
export function forgetVerdicts(ids: readonly string[]): void {
  for (const [date, cached] of verdictsByDate) {
    verdictsByDate.set(date, new Map([...cached].filter(([id]) => !ids.includes(id))));
  }
}

/** Stores the verdicts of a date, and evicts the dates that were stored longest ago. */
function store(date: string, found: Map<string, Verdict>): void {
  verdictsByDate.delete(date);
  verdictsByDate.set(date, found);
  for (const oldest of verdictsByDate.keys()) {
    if (verdictsByDate.size <= maxDates) {
      break;
    }
    verdictsByDate.delete(oldest);
  }
}
