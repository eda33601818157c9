import { computed, effect } from '@preact/signals';
import { root } from '../api/server';
import { expand } from '../commands/expand';
import { loadEntities, loadLinks } from '../commands/load';
import { show } from '../commands/select';
import { showInitialView } from '../commands/start';
import { flowEnds } from '../model/flow';
import { newHistory } from '../model/history';
import type { Question, QuestionKind } from '../model/question';
import { emptyView, type View } from '../model/view';
import { addressIsCurrent } from '../state/address';
import { notice, reportErrors } from '../state/errors';
import { askQuestion, currentQuestion, tab, type Tab } from '../state/panels';
import { announcement, cache, history, view } from '../state/store';
import { cameraVersion, viewport } from '../state/viewport';
import { decode, encode, type PageState } from './address';
import { entityIn, questionIn } from './links';
import { pageTitle } from './title';

const hashPrefix = '#view=';
/** The address is written once the view has not changed for so many milliseconds. */
const writeDelay = 200;
const damaged = 'This link is damaged: it holds no view that can be read. What is shown is the view that everybody begins with.';
const questionKinds: readonly QuestionKind[] = ['path', 'overlap', 'colleagues', 'flows', 'career'];

/** The steps of undo by the address that they were left at, so that going back loses none of them. */
const histories = new Map<string, typeof history.value>();
const maxHistories = 100;

/** Whether the user has done something since the last step of the browser's history. */
let acted = false;
/** Whether the address says what to show in words (`/explore/ID`), and still does. */
let inWords = false;

/**
 * Shows what the address says, or the initial view, then writes what the user does to the address: each question,
 * selection and expansion is a step of the browser's history. Returns a function that ends it.
 */
export function followAddress(): () => void {
  let stopWriting = () => {};
  const start = (load: () => Promise<void>) => {
    stopWriting();
    addressIsCurrent.value = false;
    acted = false;
    void reportErrors(load().catch(explainStop)).then(() => {
      stopWriting();
      stopWriting = writeAddress();
    });
  };
  const onPop = () => start(loadAddress);
  const onAct = () => {
    acted = true;
  };
  start(loadAddress);
  addEventListener('popstate', onPop);
  addEventListener('pointerdown', onAct, true);
  addEventListener('keydown', onAct, true);
  addEventListener('change', onAct, true);
  const stopTitle = effect(() => {
    document.title = pageTitle();
  });
  return () => {
    removeEventListener('popstate', onPop);
    removeEventListener('pointerdown', onAct, true);
    removeEventListener('keydown', onAct, true);
    removeEventListener('change', onAct, true);
    stopWriting();
    stopTitle();
  };
}

/** Says so if the user has stopped the loading before anything was shown: the page is not empty for lack of data. */
function explainStop(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError' && view.value.nodes.size === 0) {
    notice.value = 'Stopped before anything was shown. Load the page again to see what the link holds.';
  }
  throw error;
}

async function loadAddress(): Promise<void> {
  inWords = false;
  history.value = newHistory(emptyView);
  if (location.hash.startsWith(hashPrefix)) {
    const state = await decode(location.hash.slice(hashPrefix.length));
    if (state) {
      return showState(state);
    }
    notice.value = damaged;
    return showInitialView();
  }
  const id = entityIn(location.pathname);
  if (id !== null) {
    return showEntity(id);
  }
  const question = questionIn(location.search, questionKinds);
  if (question) {
    return showQuestion(question);
  }
  return showInitialView();
}

/** Shows an entity with its neighbours. */
async function showEntity(id: string): Promise<void> {
  const [entity] = await loadEntities([id]);
  if (!entity) {
    notice.value = `There is no ${id} in this database: it was deleted, or the link is to another one.`;
    return showInitialView();
  }
  inWords = true;
  tab.value = 'details';
  await show([id]);
  await expand(id);
  viewport.value?.fit();
}

/** Asks a question, and shows what it is about until there is an answer. */
async function showQuestion(question: Question): Promise<void> {
  const ids = [question.a, question.b].filter((id) => id !== null);
  const found = (await loadEntities(ids)).map(({ id }) => id);
  const missing = ids.filter((id) => !found.includes(id));
  if (missing.length > 0) {
    notice.value = `There is no ${missing.join(' and no ')} in this database: it was deleted, or the link is to another one.`;
    return showInitialView();
  }
  inWords = true;
  await show(found);
  askQuestion(question);
}

async function showState(state: PageState): Promise<void> {
  const known = histories.get(location.hash);
  const shown = [...state.view.nodes.keys()];
  const wanted = [...new Set([...shown, ...(state.view.aside?.nodes.keys() ?? [])])];
  const entities = await loadEntities(wanted);
  await loadLinks(entities.map(({ id }) => id));
  const present = (nodes: View['nodes']) => new Map([...nodes].filter(([id]) => cache.entities.has(id)));
  const nodes = present(state.view.nodes);
  const aside = state.view.aside && { ...state.view.aside, nodes: present(state.view.aside.nodes) };
  const selected = state.view.selected.filter((id) => cache.entities.has(id) || cache.relations.has(id) || flowEnds(id) !== null);
  const missing = shown.length - nodes.size;
  if (missing > 0 && nodes.size === 0) {
    notice.value = 'Nothing in this link is in this database: it was deleted, or the link is to another one. What is shown is the view that everybody begins with.';
    return showInitialView();
  }
  history.value = known ?? newHistory<View>({ ...state.view, nodes, aside, selected });
  currentQuestion.value = state.question;
  tab.value = state.tab as Tab;
  if (state.camera) {
    viewport.value?.setCamera(state.camera);
  } else {
    viewport.value?.fit();
  }
  announcement.value = '';
  notice.value = missing > 0 ? `${missing} of the entities in this link are not in the database any more.` : null;
}

/** What makes a step of the browser's history; where things lie and the camera do not. */
const step = computed(() => {
  const { nodes, selected, asOf, filters, highlighted, scene } = view.value;
  return JSON.stringify([[...nodes.keys()], selected, asOf, filters, highlighted, scene, currentQuestion.value, tab.value]);
});

function writeAddress(): () => void {
  let timer = 0;
  let written = step.value;
  let shown = false;
  const write = async (state: Omit<PageState, 'camera'>, current: string) => {
    const address = hashPrefix + (await encode({ ...state, camera: viewport.value?.camera() ?? null }));
    if (current !== step.value) {
      return; // it is written with what has changed since
    }
    const isStep = acted && current !== written;
    if (inWords && !isStep) {
      addressIsCurrent.value = true;
      return;
    }
    if (isStep) {
      window.history.pushState(null, '', `${root}explore${address}`);
      inWords = false;
      acted = false;
    } else {
      window.history.replaceState(null, '', address);
    }
    written = current;
    remember(address);
    addressIsCurrent.value = true;
  };
  const stop = effect(() => {
    const state = { view: view.value, question: currentQuestion.value, tab: tab.value };
    const current = step.value;
    cameraVersion.value;
    clearTimeout(timer);
    shown ||= state.view.nodes.size > 0;
    addressIsCurrent.value = !shown;
    if (!shown) {
      return; // nothing has come yet: an empty view would take the place of what the link holds
    }
    timer = setTimeout(() => void write(state, current), writeDelay);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function remember(address: string): void {
  histories.delete(address);
  histories.set(address, history.value);
  for (const oldest of histories.keys()) {
    if (histories.size <= maxHistories) {
      break;
    }
    histories.delete(oldest);
  }
}
