import { translatedRows } from '../words/messages';

/** Kinds of relations as verbs, read from the source (`out`) or from the target (`in`): see words/relations.ts for one relation. */
const words = {
  EMPLOYED_BY: { out: 'worked at', in: 'employed' },
  MEMBER_OF: { out: 'member of', in: 'had as member' },
  FOUNDED: { out: 'founded', in: 'founded by' },
  WORKS_ON: { out: 'works on', in: 'worked on by' },
  PRODUCT_OF: { out: 'product of', in: 'makes' },
  PART_OF: { out: 'part of', in: 'includes' },
  BASED_IN: { out: 'based in', in: 'home of' },
  RECRUITS_FROM: { out: 'tries to hire from', in: 'sought after by' },
  RECRUITS_IN: { out: 'tries to hire in', in: 'hiring ground of' },
  INVOLVED_IN: { out: 'took part in', in: 'involved' },
} as const satisfies Record<string, { out: string; in: string }>;

export type RelationKind = keyof typeof words;
export const relationKinds = Object.keys(words) as RelationKind[];

/** The words of each kind in the reader's language. */
export const kindWords = translatedRows<RelationKind, { out: string; in: string }>(words);

const prefixes: Record<string, RelationKind> = { employment: 'EMPLOYED_BY', membership: 'MEMBER_OF' };

/** Returns the kind of the relation that has an ID; null for what is no relation. */
export function kindOfID(id: string): RelationKind | null {
  const prefix = id.slice(0, id.indexOf(':'));
  return prefixes[prefix] ?? relationKinds.find((kind) => kind.toLowerCase().replaceAll('_', '-') === prefix) ?? null;
}

/** All texts of these words, for the tests of translations. */
export const kindTexts: readonly string[] = Object.values(words).flatMap((word) => [word.out, word.in]);
