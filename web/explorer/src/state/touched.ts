import { signal } from '@preact/signals';

/** By ID, how often a record is known to have been changed since the page was opened; none for 0. */
const touched = signal<ReadonlyMap<string, number>>(new Map());

/** Has what shows some records read them anew. */
export function touch(ids: Iterable<string>): void {
  const next = new Map(touched.peek());
  for (const id of ids) {
    next.set(id, (next.get(id) ?? 0) + 1);
  }
  touched.value = next;
}

/** Returns a number that grows whenever one of some records has been changed. */
export function versionOf(...ids: string[]): number {
  return ids.reduce((sum, id) => sum + (touched.value.get(id) ?? 0), 0);
}
