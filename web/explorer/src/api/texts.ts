import { codeUnitsOf } from '../model/code-points';
import type { EntityType } from '../model/graph';
import type { TextRange } from '../model/quote';
import { nameIn } from '../model/names';
import { language } from '../words/messages';
import { answered, query } from './client';
import { type DocumentFilter, DocumentText, NamesIn, type NamesInQuery, SentencesToRead, TextList, type TextListQuery, UncitedCount } from './generated';

/** A name of known entities in a text. */
export interface Name extends TextRange {
  readonly entities: readonly { id: string; type: EntityType; name: string }[];
}

/** A text to be read, with what is found in it. All ranges are in code units. */
export interface TextToRead {
  id: string;
  title: string;
  language: string | null;
  url: string | null;
  publisher: string | null;
  /** A partial date. */
  publishedOn: string | null;
  /** Null where only the mention of it is stored. */
  text: string | null;
}

/** What is found in a text. */
export interface Findings {
  names: readonly Name[];
  /** How many names there are, of which the first are listed. */
  nameCount: number;
  /** The first sentences without a claim that name two entities. */
  sentences: readonly TextRange[];
  sentenceCount: number;
  /** How many sentences there are without a claim. */
  uncited: number;
}

const pageSize = 1_000;
const maxNames = 5_000;
const maxSentences = 200;

export async function fetchText(id: string, signal: AbortSignal): Promise<TextToRead | null> {
  return (await query('Opening the document', DocumentText, { id }, signal)).document;
}

/** Finds names and sentences in a text that is stored. */
export async function fetchFindings(document: string, text: string, signal: AbortSignal): Promise<Findings> {
  const unitOf = codeUnitsOf(text);
  const rangeOf = ({ start, end }: TextRange) => ({ start: unitOf(start), end: unitOf(end) });
  const [found, { coMentions }, { uncited }] = await Promise.all([
    fetchNames(document, signal),
    query('Reading the text', SentencesToRead, { document, first: maxSentences }, signal),
    query('Reading the text', UncitedCount, { document }, signal),
  ]);
  return {
    names: found.names.map((name) => ({ ...name, ...rangeOf(name) })),
    nameCount: found.count,
    sentences: answered(coMentions).nodes.map(rangeOf),
    sentenceCount: answered(coMentions).totalCount,
    uncited: answered(uncited).totalCount,
  };
}

async function fetchNames(document: string, signal: AbortSignal): Promise<{ names: Name[]; count: number }> {
  const names: Name[] = [];
  for (let after: string | null = null; ; ) {
    const answer: NamesInQuery = await query('Reading the text', NamesIn, { document, first: pageSize, after }, signal);
    const { nodes, pageInfo, totalCount } = answered(answer.mentions);
    names.push(...nodes.map(({ start, end, entities }) => ({ start, end, entities: entities.map(partyOf) })));
    if (!pageInfo.hasNextPage || names.length >= maxNames) {
      return { names, count: totalCount };
    }
    after = pageInfo.endCursor;
  }
}

function partyOf({ __typename: type, id, name: recordedName, aliases }: NamedEntity): Name['entities'][number] {
  return { id, type, name: nameIn(language.peek(), { type, recordedName, aliases }) };
}

type NamedEntity = NonNullable<NamesInQuery['mentions']>['nodes'][number]['entities'][number];

export type TextPage = NonNullable<TextListQuery['documents']>;

/** Returns a page of the documents that fit, the latest first. */
export async function fetchTexts(where: DocumentFilter, first: number, after: string | null, signal?: AbortSignal): Promise<TextPage> {
  return answered((await query('Looking for texts', TextList, { where, first, after }, signal)).documents);
}
