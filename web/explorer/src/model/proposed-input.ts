import type { FieldChange } from './field-change';
import { type Amendments, amendmentKey, citationOf, draftOf, isReference, type ProposedChange, recordKindOfID } from './proposed';
import { citationsText, fieldsOf, listOf, valueOf } from './record';

type List = ReturnType<typeof listOf> | 'delete';
type Input = Partial<Record<List, Record<string, unknown>[]>>;

/** Fields that an author seldom gives: they come from when something is written. */
const recordedAt = 'recordedAt';

/**
 * Returns the input that does what is proposed now, with amendments, or a part of it. What others have changed since it was read is in its
 * way. A record that was to be new, but whose ID is taken, gets another one.
 */
export function inputOf(changes: readonly ProposedChange[], amended: Amendments, madeAt: string): Input {
  const taken = new Set(changes.filter(({ op, node }) => op === 'CREATED' && node !== null).map(({ id }) => id));
  const nameOf = (id: string) => (taken.has(id) ? `new:${id}` : id);
  const input: Input = {};
  const add = (list: List, record: Record<string, unknown>) => (input[list] ??= []).push(record);
  for (const { op, id, fields, node } of changes) {
    const expected = node === null ? 0 : node.id === id && !taken.has(id) ? node.revision : undefined;
    if (op === 'DELETED') {
      add('delete', { id, ifRevision: expected });
      continue;
    }
    const record: Record<string, unknown> = { id: nameOf(id), ifRevision: expected };
    for (const { name, after } of fields.filter((field) => !wasFilledIn(field, madeAt))) {
      record[name] = inputValue(id, name, amended.get(amendmentKey(id, name)) ?? draftOf(name, after), after, nameOf);
    }
    add(listOf(recordKindOfID(id)), record);
  }
  return input;
}

/** Reports whether a time of recording is that of the proposal: then it was not given. */
function wasFilledIn({ name, after: [at] }: FieldChange, madeAt: string): boolean {
  return name === recordedAt && at !== undefined && Math.abs(Date.parse(at) - Date.parse(madeAt)) <= 1_000;
}

function inputValue(id: string, name: string, draft: string, proposed: readonly string[], nameOf: (id: string) => string): unknown {
  const field = fieldsOf(recordKindOfID(id)).find((one) => one.name === name);
  if (name === 'citations' && field) {
    const cited = proposed.map(citationOf).map(({ document, quote, start }) => ({ document: nameOf(document), title: '', quote, start }));
    return valueOf(field, citationsText(cited));
  }
  if (isReference(name)) {
    return nameOf(draft);
  }
  const value = field && valueOf(field, draft);
  return value === undefined ? draft || null : value; // what is no value the server tells
}
