import { t } from './messages';

type Status = 'CURRENT' | 'ENDED' | 'UNKNOWN';
type Verb = Record<Status, string>;

const always = (text: string): Verb => ({ CURRENT: text, ENDED: text, UNKNOWN: text });

/** Relations as verbs, read from their source (`out`) or their target (`in`), by whether they go on. */
const verbs: Record<string, { out: Verb; in: Verb }> = {
  EMPLOYED_BY: {
    out: { CURRENT: 'works at', ENDED: 'worked at', UNKNOWN: 'works or worked at' },
    in: { CURRENT: 'employs', ENDED: 'employed', UNKNOWN: 'employs or employed' },
  },
  MEMBER_OF: {
    out: { CURRENT: 'is a member of', ENDED: 'was a member of', UNKNOWN: 'is or was a member of' },
    in: { CURRENT: 'has as member', ENDED: 'had as member', UNKNOWN: 'has or had as member' },
  },
  FOUNDED: { out: always('founded'), in: always('founded by') },
  WORKS_ON: {
    out: { CURRENT: 'works on', ENDED: 'worked on', UNKNOWN: 'works or worked on' },
    in: { CURRENT: 'worked on by', ENDED: 'was worked on by', UNKNOWN: 'is or was worked on by' },
  },
  PRODUCT_OF: { out: always('product of'), in: always('makes') },
  PART_OF: {
    out: { CURRENT: 'part of', ENDED: 'was part of', UNKNOWN: 'part of' },
    in: { CURRENT: 'includes', ENDED: 'included', UNKNOWN: 'includes' },
  },
  BASED_IN: {
    out: { CURRENT: 'based in', ENDED: 'was based in', UNKNOWN: 'based in' },
    in: { CURRENT: 'home of', ENDED: 'was home of', UNKNOWN: 'home of' },
  },
  RECRUITS_FROM: { out: always('tries to hire from'), in: always('sought after by') },
  RECRUITS_IN: { out: always('tries to hire in'), in: always('hiring ground of') },
  INVOLVED_IN: { out: always('took part in'), in: always('involved') },
};

/** Returns a relation as a verb, from the point of view of its source or its target. */
export function relationVerb({ kind, period: { status } }: { kind: string; period: { status: Status } }, side: 'out' | 'in' = 'out'): string {
  return t(verbs[kind]?.[side][status] ?? kind);
}

/** Returns a kind of relation as a verb, for relations of which some may have ended. */
export function kindVerb(kind: string, side: 'out' | 'in' = 'out'): string {
  const short: Record<string, string> = { EMPLOYED_BY_out: 'worked at', EMPLOYED_BY_in: 'employed', MEMBER_OF_out: 'member of', MEMBER_OF_in: 'had as member' };
  return t(short[`${kind}_${side}`] ?? verbs[kind]?.[side].CURRENT ?? kind);
}

/** All texts of this table, for the tests of translations. */
export const relationTexts: readonly string[] = Object.values(verbs).flatMap((sides) => [...Object.values(sides.out), ...Object.values(sides.in)]);
