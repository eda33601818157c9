import type { Entity } from '../model/graph';
import { relationKinds } from '../model/kinds';
import { changedFields, citationsText, type Draft, listOf, type StoredRecord, valueOf } from '../model/record';
import { answered, query } from './client';
import { entityOf } from './convert';
import type { ApplyInput } from './change';
import { type EntityPartsFragment, type OriginPartsFragment, HistoryOf, StoredRecord as StoredRecordOperation, type StoredPartsFragment } from './generated';

/** A record with the entities that it refers to. */
export interface ReadRecord {
  record: StoredRecord;
  entities: Entity[];
}

/** Returns a record as it is stored; null if there is none. */
export async function fetchRecord(id: string, signal?: AbortSignal): Promise<ReadRecord | null> {
  const { node } = await query('Reading the record', StoredRecordOperation, { id }, signal);
  return node && readRecord(node);
}

/** Returns when, by whom and why a record was changed last; null if that is not known. */
export async function fetchLastChange(id: string, signal?: AbortSignal): Promise<OriginPartsFragment | null> {
  const { history } = await query('Reading the history', HistoryOf, { id, withClaims: false, first: 1, after: null }, signal);
  return answered(history).nodes[0]?.revision ?? null;
}

/** Converts an answer of the API. */
export function readRecord(node: StoredPartsFragment): ReadRecord {
  const { draft, entities } = partsOf(node);
  return { record: { id: node.id, revision: node.revision, kind: node.__typename, draft }, entities: entities.map(entityOf) };
}

function partsOf(node: StoredPartsFragment): { draft: Draft; entities: EntityPartsFragment[] } {
  if ('period' in node) {
    const { draft, entities } = endsOf(node);
    return { draft: { ...draft, ...claimDraft(node) }, entities };
  }
  if ('title' in node) {
    return { draft: documentDraft(node), entities: [] };
  }
  return { draft: entityDraft(node), entities: [] };
}

type ClaimNode = Extract<StoredPartsFragment, { period: unknown }>;
type DocumentNode = Extract<StoredPartsFragment, { title: string }>;
type EntityNode = Extract<StoredPartsFragment, { aliases: unknown }>;

function documentDraft({ title, language, url, publisher, publishedOn, recordedAt }: DocumentNode): Draft {
  return { title, language: language ?? '', url: url ?? '', publisher: publisher ?? '', publishedOn: publishedOn ?? '', recordedAt };
}

function endsOf(node: ClaimNode): { draft: Draft; entities: EntityPartsFragment[] } {
  if ('entity' in node) {
    return { draft: { entity: node.entity.id, name: node.name, value: node.value }, entities: [node.entity] };
  }
  const [from, to] = endNames[node.__typename];
  return { draft: { [from]: node.source.id, [to]: node.target.id, role: node.role ?? '' }, entities: [node.source, node.target] };
}

/** The fields of the source and the target. */
const endNames = { Employment: ['person', 'company'], Membership: ['person', 'team'], Link: ['source', 'target'] } as const;

function claimDraft({ period, standing, recordedAt, citations }: ClaimNode): Draft {
  return {
    start: period.start ?? '',
    end: period.end ?? '',
    status: period.status,
    inferred: String(period.inferred),
    standing,
    recordedAt,
    citations: citationText(citations),
  };
}

function entityDraft(node: EntityNode): Draft {
  return {
    name: node.name,
    ...('category' in node ? { category: node.category ?? '' } : {}),
    aliases: node.aliases.map(({ name, language }) => (language === null ? name : `${name} @${language}`)).join('\n'),
    description: node.description ?? '',
    url: node.url ?? '',
    identifiers: node.identifiers.map(({ scheme, value }) => `${scheme}:${value}`).join('\n'),
    openLists: relationKinds.filter((kind) => node.openLists.includes(kind)).join(' '),
    citations: citationText(node.citations),
  };
}

function citationText(citations: EntityNode['citations']): string {
  return citationsText(citations.map(({ document, quote, start }) => ({ document: document.id, title: document.title, quote, start })));
}

/** Returns the input that corrects a record to a draft: only what differs, and only if nobody has changed it since. */
export function correction({ id, revision, kind, draft: base }: StoredRecord, draft: Draft, reason: string): ApplyInput {
  const changed = changedFields(kind, base, draft).map((field) => [field.name, valueOf(field, draft[field.name] ?? '')]);
  return { [listOf(kind)]: [{ id, ifRevision: revision, ...Object.fromEntries(changed) }], reason: reason.trim() || null };
}
