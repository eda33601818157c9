import { computed, effect } from '@preact/signals';
import { known, knownSearch } from '../api/known';
import { root } from '../api/server';
import { expand } from '../commands/expand';
import { loadEntities, loadLinks } from '../commands/load';
import { show } from '../commands/select';
import { showInitialView } from '../commands/start';
import { flowEnds } from '../model/flow';
import { newHistory, push } from '../model/history';
import { type Question, questionKinds } from '../model/question';
import { emptyView, isGroup, type View } from '../model/view';
import { addressIsCurrent } from '../state/address';
import { notice, reportErrors } from '../state/errors';
import { askQuestion, currentQuestion, questionKey, stagedQuestion, tab, type Tab } from '../state/panels';
import { announcement, cache, history, view } from '../state/store';
import { cameraVersion, viewport } from '../state/viewport';
import { decode, encode, type PageState, redirected } from './address';
import { dateIn, entityIn, questionIn } from './links';
import { decodeStory, encodeStory, story, toldStep } from './story';
import { pageTitle } from './title';
import { t, tn } from '../words/messages';

/** The address is written once the view has not changed for so many milliseconds. */
const writeDelay = 200;

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
    notice.value = t('Stopped before anything was shown. Load the page again to see what the link holds.');
  }
  throw error;
}

async function loadAddress(): Promise<void> {
  inWords = false;
  history.value = newHistory(emptyView);
  const parts = new URLSearchParams(location.hash.slice(1));
  const told = await loadStory(parts);
  const shown = parts.get('view');
  if (shown !== null || told) {
    const state = shown === null ? told : await decode(shown);
    if (state) {
      return showState(state, (shown) => histories.get(location.hash) ?? newHistory(shown));
    }
    notice.value = t('This link is damaged: it holds no view that can be read. What is shown is the view that everybody begins with.');
    return showInitialView();
  }
  if (parts.has('story')) {
    notice.value = t('The story of this link is damaged, and cannot be read.');
    return showInitialView();
  }
  const asOf = dateIn(location.search);
  if (asOf === undefined) {
    notice.value = t('The date of this link is none: want a year, a month or a day, as in 2017, 2017-05 or 2017-05-03. What is shown is about any time.');
  } else {
    history.value = newHistory({ ...emptyView, asOf });
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

/**
 * Takes the story from an address, unless there is one already, which may have been edited since. Returns the view of the step
 * that is told; null where none is.
 */
async function loadStory(parts: URLSearchParams): Promise<PageState | null> {
  const encoded = parts.get('story');
  if (story.value.length === 0 && encoded !== null) {
    story.value = (await decodeStory(encoded)) ?? [];
  }
  const step = parts.has('view') ? parts.get('step') : (parts.get('step') ?? '1');
  const told = encoded === null || step === null ? undefined : story.value[Number(step) - 1];
  toldStep.value = told ? story.value.indexOf(told) : null;
  return told?.state ?? null;
}

/** Tells a step of the story: its view is a step that can be undone. */
export async function tellStep(index: number): Promise<void> {
  const step = story.value[index];
  if (step) {
    toldStep.value = index;
    await showState(step.state, (shown) => push(history.value, shown));
    announcement.value = t('{i} of {n}: {title}', { i: index + 1, n: story.value.length, title: step.title });
  }
}

/** Returns the link to the story, which begins with its first step. */
export async function storyLink(): Promise<string> {
  return new URL(`${root}explore${knownSearch(known)}#story=${await encodeStory(story.value)}`, location.href).href;
}

/** Shows an entity with its neighbours. */
async function showEntity(id: string): Promise<void> {
  const [entity] = await loadEntities([id]);
  if (!entity) {
    notice.value = t('There is no {id} in this database: it was deleted, or the link is to another one.', { id });
    return showInitialView();
  }
  inWords = true;
  tab.value = 'details';
  await show([entity.id]);
  await expand(entity.id);
  viewport.value?.fit();
}

/** Asks a question, and shows what it is about until there is an answer. */
async function showQuestion(question: Question): Promise<void> {
  const ids = [question.a, question.b].filter((id) => id !== null);
  const found = (await loadEntities(ids)).map(({ id }) => id);
  const now = (id: string | null) => (id === null ? null : (cache.merged.get(id) ?? id));
  const missing = ids.filter((id) => !found.includes(now(id)!));
  if (missing.length > 0) {
    notice.value = t('There is no {id} in this database: it was deleted, or the link is to another one.', { id: missing.join(', ') });
    return showInitialView();
  }
  inWords = true;
  await show(found);
  askQuestion({ ...question, a: now(question.a), b: now(question.b) });
}

/** Shows what an address holds; historyOf returns the steps to undo with the view. */
async function showState(linked: PageState, historyOf: (shown: View) => typeof history.value): Promise<void> {
  const { nodes: drawn, groups, aside: left } = linked.view;
  const grouped = [...groups, ...(left?.groups ?? [])].flatMap(({ members }) => members);
  const entities = await loadEntities([...new Set([...drawn.keys(), ...grouped, ...(left?.nodes.keys() ?? [])])]);
  const state = redirected(linked, cache.merged);
  const shown = [...state.view.nodes.keys()];
  await loadLinks(entities.map(({ id }) => id));
  const present = (nodes: View['nodes']) => new Map([...nodes].filter(([id]) => cache.entities.has(id)));
  const nodes = present(state.view.nodes);
  const aside = state.view.aside && { ...state.view.aside, nodes: present(state.view.aside.nodes) };
  const selected = state.view.selected.filter((id) => cache.entities.has(id) || cache.relations.has(id) || flowEnds(id) !== null || isGroup(id));
  const missing = shown.length - nodes.size;
  if (missing > 0 && nodes.size === 0) {
    notice.value = t('Nothing in this link is in this database: it was deleted, or the link is to another one. What is shown is the view that everybody begins with.');
    return showInitialView();
  }
  history.value = historyOf({ ...state.view, nodes, aside, selected });
  currentQuestion.value = state.question;
  stagedQuestion.value = questionKey(state.question, state.view);
  tab.value = state.tab as Tab;
  if (state.camera) {
    viewport.value?.setCamera(state.camera);
  } else {
    viewport.value?.fit();
  }
  announcement.value = '';
  notice.value = missing > 0 ? tn(missing, '{n} of the entities in this link is not in the database any more.', '{n} of the entities in this link are not in the database any more.') : null;
}

/** What makes a step of the browser's history; where things lie and the camera do not. */
const step = computed(() => {
  const { nodes, selected, asOf, comparedTo, filters, highlighted, scene } = view.value;
  return JSON.stringify([[...nodes.keys()], selected, asOf, comparedTo, filters, highlighted, scene, currentQuestion.value, tab.value, toldStep.value]);
});

function writeAddress(): () => void {
  let timer = 0;
  let written = step.value;
  let shown = false;
  const write = async (state: Omit<PageState, 'camera'>, current: string) => {
    const address = `#view=${await encode({ ...state, camera: viewport.value?.camera() ?? null })}${await storyPart()}`;
    if (current !== step.value) {
      return; // it is written with what has changed since
    }
    const isStep = acted && current !== written;
    if (inWords && !isStep && story.value.length === 0) {
      addressIsCurrent.value = true;
      return;
    }
    if (isStep) {
      window.history.pushState(null, '', `${root}explore${knownSearch(known)}${address}`);
      acted = false;
    } else {
      window.history.replaceState(null, '', `${root}explore${knownSearch(known)}${address}`);
    }
    inWords = false;
    written = current;
    remember(address);
    addressIsCurrent.value = true;
  };
  const stop = effect(() => {
    const state = { view: view.value, question: currentQuestion.value, tab: tab.value };
    const current = step.value;
    cameraVersion.value;
    story.value;
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

/** Returns the part of the address that holds the story, and which of its steps is told. */
async function storyPart(): Promise<string> {
  if (story.value.length === 0) {
    return '';
  }
  return `&story=${await encodeStory(story.value)}${toldStep.value === null ? '' : `&step=${toldStep.value + 1}`}`;
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
