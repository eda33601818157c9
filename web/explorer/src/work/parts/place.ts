import { signal } from '@preact/signals';

/** Where somebody is in the workbench: a tab, and what is open there. It stands in the address: `#proposals/ID`. */
export interface Place {
  tab: string;
  /** An ID, say; "" for nothing in particular. */
  item: string;
}

export const place = signal<Place>(placeOf(location.hash));

addEventListener('hashchange', () => {
  place.value = placeOf(location.hash);
});

function placeOf(hash: string): Place {
  const [, tab = '', item = ''] = /^#([a-z]+)(?:\/(.*))?$/.exec(hash) ?? [];
  try {
    return { tab, item: decodeURIComponent(item) };
  } catch {
    return { tab, item: '' };
  }
}

/** Returns the address of a place, relative to the page. */
export function placeLink(tab: string, item = ''): string {
  return item === '' ? `#${tab}` : `#${tab}/${encodeURIComponent(item).replaceAll('%3A', ':')}`;
}

/** Goes to a place, as a link to it does. */
export function goTo(tab: string, item = ''): void {
  location.hash = placeLink(tab, item);
}
