import type { DuplicateListQuery, TwinDetailsQuery } from '../../api/generated';

/** Two entities that are likely one. */
export type Duplicate = NonNullable<DuplicateListQuery['duplicates']>['nodes'][number];

/** One of them, with what is claimed of it. */
export type Twin = Extract<NonNullable<NonNullable<TwinDetailsQuery['nodes']>[number]>, { facts: unknown }>;
