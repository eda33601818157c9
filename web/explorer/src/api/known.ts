import { endOfDate } from '../model/partial-date';

/** An earlier time of the graph: the end of a day, or right after a revision. */
export type Known = { at: string; revision: null } | { at: null; revision: number };

/** Returns the time of an address, `?known=2024-12-31` or `?revision=41`; null where it is of what is known now. */
export function knownIn(search: string): Known | null {
  const parameters = new URLSearchParams(search);
  const at = endOfDate(parameters.get('known') ?? '');
  const revision = parameters.get('revision') ?? '';
  if (at !== null) {
    return { at, revision: null };
  }
  return /^[1-9]\d{0,8}$/.test(revision) ? { at: null, revision: Number(revision) } : null;
}

/** Returns the part of an address that stands for a time; "" for now. */
export function knownSearch(known: Known | null): string {
  return known === null ? '' : known.at === null ? `?revision=${known.revision}` : `?known=${known.at.slice(0, 10)}`;
}

/** The time as of which all that this page shows was known; null for now. */
export const known = knownIn(location.search);

/** What is not of the graph, and what is of all times. */
const timeless = ['Ping', 'Me', 'RecordKnown', 'HistoryOf', 'OneRevision', 'RevisionList'];

/** Returns the text of a query that asks the same as of an earlier time; null for what is the same at all times. */
export function askedThen(name: string, text: string): string | null {
  if (!text.startsWith('query ') || timeless.includes(name)) {
    return null;
  }
  const end = text.indexOf('\n}');
  const [, head = '', variables = ''] = /^(query \w+)(?:\(([^)]*)\))? \{/.exec(text)!;
  const body = text.slice(text.indexOf(' {\n', head.length + variables.length) + 3, end);
  const own = [variables, '$knownAt: DateTime, $knownRevision: Int'].filter(Boolean).join(', ');
  return `${head}(${own}) {\n  asKnown(at: $knownAt, revision: $knownRevision) {\n${body}\n  }${text.slice(end)}`;
}
