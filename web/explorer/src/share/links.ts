import { root } from '../api/server';
import { parseDate } from '../model/partial-date';
import type { Question, QuestionKind } from '../model/question';

/** Returns an ID as a part of an address that people can read. */
function readable(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}

/** Returns the address of the explorer's view of an entity. */
export function entityLink(id: string): string {
  return `${root}explore/${readable(id)}`;
}

/** Returns the address of a question with its answer: `explore?path=ID,ID`. */
export function questionLink({ kind, a, b }: Question): string {
  return `${root}explore?${kind}=${[a, b].flatMap((id) => (id === null ? [] : [readable(id)])).join(',')}`;
}

/** What other pages may embed: what is asked, selected and drawn, on the date of the view. */
export interface Embedded {
  question: Question | null;
  selected: readonly string[];
  drawn: readonly string[];
  asOf: string | null;
}

/** Returns what other pages embed of the explorer: the parameters of /embed and /picture.svg. */
export function embedParameters({ asOf, ...shown }: Embedded): string {
  return `${subjectOf(shown)}${asOf === null ? '' : `&asOf=${asOf}`}`;
}

function subjectOf({ question, selected, drawn }: Omit<Embedded, 'asOf'>): string {
  if (question?.kind === 'path' && question.a !== null && question.b !== null) {
    return `path=${readable(question.a)},${readable(question.b)}`;
  }
  if (selected.length === 1) {
    return `of=${readable(selected[0]!)}&hops=1`;
  }
  return `of=${drawn.slice(0, maxEmbedded).map(readable).join(',')}&hops=0`;
}

/** The server's limit on entities of a picture. */
const maxEmbedded = 40;

/** Returns the HTML by which a page embeds a view. */
export function embedCode(parameters: string, title: string): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<iframe src="${escaped(`${root}embed?${parameters}`)}" title="${escaped(title)}" width="100%" height="480" loading="lazy"></iframe>`;
}

/** Returns the playground's address with a query. */
export function playgroundLink(query: string): string {
  return `${root}playground#query=${encodeURIComponent(query)}`;
}

/** Returns the question of an address, or null if there is none. */
export function questionIn(search: string, kinds: readonly QuestionKind[]): Question | null {
  const parameters = new URLSearchParams(search);
  const kind = kinds.find((name) => parameters.has(name));
  if (kind === undefined) {
    return null;
  }
  const [a, b] = parameters.get(kind)!.split(',');
  return { kind, a: a || null, b: b || null };
}

/** Returns the date of an address, `?asOf=2008`: null for any time, undefined if it is none. */
export function dateIn(search: string): string | null | undefined {
  const text = new URLSearchParams(search).get('asOf');
  return text ? (parseDate(text) ?? undefined) : null;
}

/** Returns the entity of an address, or null if there is none. */
export function entityIn(pathname: string): string | null {
  const encoded = /\/explore\/([^/]+)$/.exec(pathname)?.[1];
  try {
    return encoded === undefined ? null : decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
