import { computed, effect, untracked } from '@preact/signals';
import { fetchVerdicts } from '../api/fetch-graph';
import type { Verdict } from '../model/graph';
import { reportErrors } from '../state/errors';
import { cache, cacheVersion, nodes, verdicts, view } from '../state/store';

/** By date, the verdicts of relations by their ID. */
const verdictsByDate = new Map<string, Map<string, Verdict>>();
const maxDates = 30;
let request = new AbortController();

/** Keeps the verdicts up to date with the view's date and relations; returns a function that ends it. */
export function followDate(): () => void {
  const asOf = computed(() => view.value.asOf);
  return effect(() => {
    const date = asOf.value;
    cacheVersion.value;
    request.abort();
    if (date === null) {
      verdicts.value = new Map();
      return;
    }
    const cached = verdictsByDate.get(date) ?? new Map<string, Verdict>();
    const missing = [...cache.relationsBetween(nodes.value)].map(({ id }) => id).filter((id) => !cached.has(id));
    if (missing.length === 0) {
      verdicts.value = cached;
      return;
    }
    request = new AbortController();
    const load = async (signal: AbortSignal) => {
      const all = new Map([...cached, ...(await fetchVerdicts(missing, date, signal))]);
      store(date, all);
      verdicts.value = all;
    };
    untracked(() => void reportErrors(load(request.signal)));
  });
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
