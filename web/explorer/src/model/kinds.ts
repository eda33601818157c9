/** A relation as a verb, read from its source (`out`) or from its target (`in`). */
export const kindWords = {
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

export type RelationKind = keyof typeof kindWords;
export const relationKinds = Object.keys(kindWords) as RelationKind[];
