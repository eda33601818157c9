import type { EntityType } from './graph';
import { parseDate } from './partial-date';

/** What can be corrected: a record by its fields, each as a text that people edit. */
export type RecordKind = EntityType | 'Employment' | 'Membership' | 'Link' | 'Fact' | 'Document';

/** By the names of fields in the API, their values as texts; "" where there is none. */
export type Draft = Readonly<Record<string, string>>;

/** A record as it is stored. */
export interface StoredRecord {
  id: string;
  /** The revision that last wrote it. */
  revision: number;
  kind: RecordKind;
  draft: Draft;
}

/** How a field is edited. */
export type FieldForm = 'line' | 'text' | 'date' | 'aliases' | 'identifiers' | 'kinds' | 'status' | 'standing' | 'flag' | 'entity' | 'citations';

export interface Field {
  /** In the inputs of `apply`. */
  name: string;
  form: FieldForm;
  /** What an entity may be; all types unless given. */
  types?: readonly EntityType[];
}

const line = (name: string): Field => ({ name, form: 'line' });
const entity = (name: string, ...types: EntityType[]): Field => (types.length > 0 ? { name, form: 'entity', types } : { name, form: 'entity' });

const citations: Field = { name: 'citations', form: 'citations' };
const ofEntities: readonly Field[] = [
  line('name'),
  { name: 'aliases', form: 'aliases' },
  { name: 'description', form: 'text' },
  line('url'),
  { name: 'identifiers', form: 'identifiers' },
  { name: 'openLists', form: 'kinds' },
  citations,
];
const ofClaims: readonly Field[] = [
  { name: 'start', form: 'date' },
  { name: 'end', form: 'date' },
  { name: 'status', form: 'status' },
  { name: 'inferred', form: 'flag' },
  { name: 'standing', form: 'standing' },
  citations,
  line('recordedAt'),
];
const withCategory: readonly Field[] = [line('name'), line('category'), ...ofEntities.slice(1)];

const fields: Record<RecordKind, readonly Field[]> = {
  Person: ofEntities,
  Company: withCategory,
  Project: withCategory,
  Team: ofEntities,
  Place: ofEntities,
  Event: ofEntities,
  Employment: [entity('person', 'Person'), entity('company', 'Company'), line('role'), ...ofClaims],
  Membership: [entity('person', 'Person'), entity('team', 'Team'), line('role'), ...ofClaims],
  Link: [entity('source'), entity('target'), line('role'), ...ofClaims],
  Fact: [entity('entity'), line('name'), { name: 'value', form: 'text' }, ...ofClaims],
  Document: [line('title'), line('language'), line('url'), line('publisher'), { name: 'publishedOn', form: 'date' }, line('recordedAt')],
};

/** The fields of a kind of record that can be corrected, in the order in which they are shown. */
export function fieldsOf(kind: RecordKind): readonly Field[] {
  return fields[kind];
}

const lists = {
  Person: 'people',
  Company: 'companies',
  Project: 'projects',
  Team: 'teams',
  Place: 'places',
  Event: 'events',
  Employment: 'employments',
  Membership: 'memberships',
  Link: 'links',
  Fact: 'facts',
  Document: 'documents',
} as const satisfies Record<RecordKind, string>;

/** The part of an input that a kind of record is in, such as `people`. */
export function listOf(kind: RecordKind): (typeof lists)[RecordKind] {
  return lists[kind];
}

/** A citation as it is edited. */
export interface CitationDraft {
  document: string;
  title: string;
  quote: string | null;
  start: number | null;
}

/** Returns citations as a text, of which equal ones have equal texts. */
export function citationsText(drafts: readonly CitationDraft[]): string {
  return JSON.stringify(drafts.map(({ document, title, quote, start }) => ({ document, title, quote, start })));
}

export function citationsOf(text: string): CitationDraft[] {
  return text === '' ? [] : (JSON.parse(text) as CitationDraft[]);
}

/** The value of a field in an input. */
type Value = string | boolean | null | readonly unknown[];

/** Returns the value that a text of a field stands for; undefined if it stands for none. */
export function valueOf({ form }: Field, text: string): Value | undefined {
  switch (form) {
    case 'date':
      return text.trim() === '' ? null : (parseDate(text) ?? undefined);
    case 'flag':
      return text === 'true';
    case 'aliases':
      return linesOf(text).map(aliasOf);
    case 'identifiers':
      return linesOf(text).map(identifierOf);
    case 'kinds':
      return text.split(' ').filter(Boolean);
    case 'citations':
      return citationsOf(text).map(({ document, quote, start }) => (quote === null ? { document } : start === null ? { document, quote } : { document, quote, start }));
    default:
      return text.trim() === '' ? null : text;
  }
}

function linesOf(text: string): string[] {
  return text.split('\n').map((one) => one.trim()).filter(Boolean);
}

/** Returns the identifier of a line such as `wikidata:Q42`, or of an address, from which the server knows the register. */
function identifierOf(text: string): { scheme?: string; value: string } {
  const [, scheme, value] = /^([a-z][a-z0-9-]*):\s*(?!\/\/)(.+)$/.exec(text) ?? [];
  return scheme === undefined ? { value: text } : { scheme, value: value! };
}

/** Returns the alias of a line such as `Wu @it`. */
function aliasOf(text: string): { name: string; language: string | null } {
  const [, name = text, language = null] = /^(.+?)\s+@([A-Za-z0-9-]+)$/.exec(text) ?? [];
  return { name, language };
}

/** Returns the fields of a draft that differ from what it was made of. */
export function changedFields(kind: RecordKind, base: Draft, draft: Draft): Field[] {
  return fieldsOf(kind).filter((field) => !isSame(field, draft, base));
}

/** Reports whether a field of two drafts stands for the same value, however that is written. */
function isSame(field: Field, one: Draft, other: Draft): boolean {
  const [a = '', b = ''] = [one[field.name], other[field.name]];
  return a === b || (valueOf(field, a) !== undefined && JSON.stringify(valueOf(field, a)) === JSON.stringify(valueOf(field, b)));
}

/** What becomes of a draft when somebody else has changed what it was made of. */
export interface Merged {
  /** With what the other changed, where that was not changed here. */
  draft: Draft;
  /** The fields that the other changed, and that are the same here now. */
  taken: readonly string[];
  /** The fields that both changed, to different values. The draft has what was entered here. */
  conflicts: readonly string[];
}

/** Returns a draft on what is stored now: a three-way merge, field by field. */
export function mergeDraft(kind: RecordKind, base: Draft, mine: Draft, theirs: Draft): Merged {
  const changedByThem = changedFields(kind, base, theirs);
  const both = changedByThem.filter((field) => !isSame(field, mine, base) && !isSame(field, mine, theirs));
  const conflicts = both.map(({ name }) => name);
  const taken = changedByThem.filter((field) => !both.includes(field)).map(({ name }) => name);
  return { draft: { ...mine, ...Object.fromEntries(taken.map((name) => [name, theirs[name] ?? ''])) }, taken, conflicts };
}
