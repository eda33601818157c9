import { parseDate } from '../model/partial-date';
import type { ApplyInput, CitationInput, DocumentInput } from './generated';
import type { TextDraft } from './read-file';

/** Something that is recorded of a text which is not stored yet. Its citations are of `newText`. */
export interface TextNote {
  /** What it says, for whoever made it. */
  readonly label: string;
  readonly input: ApplyInput;
}

/** What citations call a text that is proposed with them. */
export const newText = 'new:text';

/** Returns the input of a text, without what is not known of it. */
export function documentInput({ text, publishedOn, ...lines }: TextDraft): DocumentInput {
  const given = Object.entries(lines).map(([name, line]) => [name, line.trim()] as const).filter(([, line]) => line !== '');
  const date = parseDate(publishedOn);
  return { ...Object.fromEntries(given), text, ...(date && { publishedOn: date }) };
}

const entityLists = ['people', 'companies', 'projects', 'teams', 'places', 'events'] as const;
const claimLists = ['employments', 'memberships', 'links', 'facts'] as const;
/** The fields of claims that name entities. */
const ends = ['person', 'company', 'team', 'source', 'target', 'entity'];

type Item = Record<string, unknown> & { id?: string | null | undefined; name?: string | null | undefined; citations?: CitationInput[] | null | undefined };

/** Returns the input that makes a text with what is recorded of it. Who is new under the same name, of the same type, is one in all of it. */
export function inputWithNotes(text: TextDraft, notes: readonly TextNote[]): ApplyInput {
  const input: Record<string, Item[]> = { documents: [{ id: newText, ...documentInput(text) } as Item] };
  const entities = new Map<string, Item>();
  for (const [list, item] of notes.flatMap((note) => newEntities(note))) {
    const same = entities.get(keyOf(list, item));
    if (same) {
      Object.assign(same, { ...item, ...same, id: givenID(same) ?? givenID(item) ?? same.id, citations: citationsOf(same, item) });
    } else {
      const one = { ...item, id: givenID(item) ?? `new:${entities.size + 1}` };
      entities.set(keyOf(list, item), one);
      (input[list] ??= []).push(one);
    }
  }
  for (const note of notes) {
    const ids = new Map(newEntities(note).map(([list, item]) => [item.id, entities.get(keyOf(list, item))!.id]));
    for (const list of claimLists) {
      for (const claim of (note.input[list] ?? []) as Item[]) {
        const named = ends.flatMap((end) => (ids.has(claim[end] as string) ? [[end, ids.get(claim[end] as string)]] : []));
        (input[list] ??= []).push({ ...claim, ...Object.fromEntries(named) });
      }
    }
  }
  return input;
}

function newEntities({ input }: TextNote) {
  return entityLists.flatMap((list) => ((input[list] ?? []) as Item[]).map((item) => [list, item] as const));
}

function keyOf(list: string, { name }: Item): string {
  return `${list} ${name}`;
}

/** Returns the ID that somebody has given; null if the server is to make one. */
function givenID({ id }: Item): string | null {
  return id && !id.startsWith('new:') ? id : null;
}

function citationsOf(...items: readonly Item[]): CitationInput[] {
  const all = items.flatMap(({ citations }) => citations ?? []);
  return [...new Map(all.map((citation) => [JSON.stringify(citation), citation])).values()];
}
