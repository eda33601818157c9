import { effect } from '@preact/signals';
import { fetchEntities, fetchLinksFrom } from '../api/fetch-graph';
import { asking } from '../questions/forms';
import { tab, type Tab } from '../panels/tabs';
import { history, known, learn, said, view } from '../state/store';
import { drawStart, linksRead } from '../commands/commands';
import { begin } from '../model/history';
import { reported } from '../state/errors';
import { cameraMoved, stage } from '../state/viewport';
import { decode, encode } from './address';

const key = '#view=';
/** How long the view must have been still before it is written. */
const still = 200;

/** Shows what the address holds, or the first drawing; then keeps the address that of the view. */
export function followAddress(): () => void {
  let stopWriting = () => {};
  const start = () => {
    stopWriting();
    void reported(arrive()).then(() => {
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

async function arrive(): Promise<void> {
  const place = location.hash.startsWith(key) ? await decode(location.hash.slice(key.length)) : null;
  if (!place) {
    if (location.hash.startsWith(key)) {
      said.value = 'This link is damaged: it holds no view that can be read.';
    }
    return drawStart();
  }
  const wanted = [...place.view.spots.keys()];
  const entities = await fetchEntities(wanted);
  learn({ entities, relations: [] });
  learn(await fetchLinksFrom(entities.map(({ id }) => id), linksRead));
  const there = new Map([...place.view.spots].filter(([id]) => known.entities.has(id)));
  const selected = place.view.selected.filter((id) => known.entities.has(id) || known.relations.has(id));
  history.value = begin({ ...place.view, spots: there, selected });
  asking.value = place.question;
  tab.value = place.tab as Tab;
  if (place.camera) {
    stage.value?.setCamera(place.camera);
  } else {
    stage.value?.fit();
  }
  const lost = wanted.length - there.size;
  said.value = lost > 0 ? `${lost} of the entities in this link are not in the database any more.` : '';
}

function writeAddress(): () => void {
  let timer = 0;
  const stop = effect(() => {
    const place = { view: view.value, question: asking.value, tab: tab.value };
    cameraMoved.value;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void encode({ ...place, camera: stage.value?.camera() ?? null }).then((text) => {
        window.history.replaceState(null, '', key + text);
      });
    }, still);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
