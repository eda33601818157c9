import { effect } from '@preact/signals';
import { loadEntities, loadLinks } from '../commands/load';
import { showInitialView } from '../commands/start';
import { flowEnds } from '../model/flow';
import { newHistory } from '../model/history';
import type { View } from '../model/view';
import { reportErrors } from '../state/errors';
import { currentQuestion, tab, type Tab } from '../state/panels';
import { announcement, cache, history, view } from '../state/store';
import { cameraVersion, viewport } from '../state/viewport';
import { decode, encode } from './address';

const hashPrefix = '#view=';
/** The address is written once the view has not changed for so many milliseconds. */
const writeDelay = 200;

/** Shows the view of the address, or the initial view, then writes changes to the address; returns a function that ends it. */
export function followAddress(): () => void {
  let stopWriting = () => {};
  const start = () => {
    stopWriting();
    void reportErrors(loadAddress()).then(() => {
      stopWriting = writeAddress();
    });
  };
  start();
  addEventListener('hashchange', start);
  return () => {
    removeEventListener('hashchange', start);
    stopWriting();
  };
}

async function loadAddress(): Promise<void> {
  const state = location.hash.startsWith(hashPrefix) ? await decode(location.hash.slice(hashPrefix.length)) : null;
  if (!state) {
    if (location.hash.startsWith(hashPrefix)) {
      announcement.value = 'This link is damaged: it holds no view that can be read.';
    }
    return showInitialView();
  }
  const shown = [...state.view.nodes.keys()];
  const wanted = [...new Set([...shown, ...(state.view.aside?.nodes.keys() ?? [])])];
  const entities = await loadEntities(wanted);
  await loadLinks(entities.map(({ id }) => id));
  const present = (nodes: View['nodes']) => new Map([...nodes].filter(([id]) => cache.entities.has(id)));
  const nodes = present(state.view.nodes);
  const aside = state.view.aside && { ...state.view.aside, nodes: present(state.view.aside.nodes) };
  const selected = state.view.selected.filter((id) => cache.entities.has(id) || cache.relations.has(id) || flowEnds(id) !== null);
  history.value = newHistory({ ...state.view, nodes, aside, selected });
  currentQuestion.value = state.question;
  tab.value = state.tab as Tab;
  if (state.camera) {
    viewport.value?.setCamera(state.camera);
  } else {
    viewport.value?.fit();
  }
  const missing = shown.length - nodes.size;
  announcement.value = missing > 0 ? `${missing} of the entities in this link are not in the database any more.` : '';
}

function writeAddress(): () => void {
  let timer = 0;
  const stop = effect(() => {
    const state = { view: view.value, question: currentQuestion.value, tab: tab.value };
    cameraVersion.value;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void encode({ ...state, camera: viewport.value?.camera() ?? null }).then((text) => {
        window.history.replaceState(null, '', hashPrefix + text);
      });
    }, writeDelay);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
