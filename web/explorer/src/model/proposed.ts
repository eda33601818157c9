import { entityTypeOfID } from './graph';
import type { RecordKind } from './record';
import type { FieldChange } from './field-change';

/** What a proposal would do to a record. */
export interface ProposedChange {
  op: string;
  id: string;
  fields: readonly FieldChange[];
  /** The record as it is now. */
  node: { id: string; revision: number } | null;
}

/** What a reviewer has typed in place of what is proposed, by amendmentKey. */
export type Amendments = ReadonlyMap<string, string>;

/** Returns what kind of record an ID is of. */
export function recordKindOfID(id: string): RecordKind {
  const prefix = id.slice(0, id.indexOf(':'));
  return entityTypeOfID(id) ?? kinds[prefix] ?? 'Link';
}

const kinds: Record<string, RecordKind> = { employment: 'Employment', membership: 'Membership', fact: 'Fact', document: 'Document' };

export function amendmentKey(id: string, field: string): string {
  return `${id} ${field}`;
}

const references = ['person', 'company', 'team', 'source', 'target', 'entity'];

/** Reports whether a field's value is the ID of a record. */
export function isReference(field: string): boolean {
  return references.includes(field);
}

/** A citation of a change. */
export interface CitedWords {
  document: string;
  /** Null where the whole document is cited. */
  quote: string | null;
  start: number;
  end: number;
}

/** Returns the values of a field as the text that people edit. */
export function draftOf(field: string, texts: readonly string[]): string {
  return texts.join(field === 'openLists' ? ' ' : '\n');
}

/** Returns the citation that a change tells as `document:article#120-140 words`, or `document:article`. */
export function citationOf(text: string): CitedWords {
  const [, document, start, end, quote] = /^([^#\s]+)#(\d+)-(\d+) ([\s\S]*)$/.exec(text) ?? [];
  return document === undefined ? { document: text, quote: null, start: 0, end: 0 } : { document, quote: quote!, start: Number(start), end: Number(end) };
}
