import { computed, effect, untracked } from '@preact/signals';
import { fetchFlowsAmong } from '../api/fetch-graph';
import { strongestFlows } from '../model/flow';
import { reportErrors } from '../state/errors';
import { replacePresent, view } from '../state/store';
import { drawnFlows } from './start';

/** Keeps the flows of the whole drawing up to date with the view's date; returns a function that ends it. */
export function followFlows(): () => void {
  let request = new AbortController();
  let drawnFor = view.peek().asOf;
  const asOf = computed(() => view.value.asOf);
  return effect(() => {
    const date = asOf.value;
    untracked(() => {
      const { flows, nodes, scene } = view.value;
      if (date === drawnFor || scene !== null || (flows.length === 0 && !isFlowView)) {
        drawnFor = date;
        return;
      }
      drawnFor = date;
      isFlowView = true;
      request.abort();
      request = new AbortController();
      void reportErrors(show([...nodes.keys()].filter((id) => id.startsWith('company:')), date, request.signal));
    });
  });
}

/** Whether flows were drawn before a date on which there are none. */
let isFlowView = false;

async function show(companies: readonly string[], date: string | null, signal: AbortSignal): Promise<void> {
  const found = await fetchFlowsAmong(companies, date, signal);
  if (!signal.aborted && view.value.asOf === date) {
    replacePresent({ do: 'add', positions: new Map(), addedBy: null, expanded: [], flows: strongestFlows(found, drawnFlows) });
  }
}
