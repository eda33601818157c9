import { signal } from '@preact/signals';
import type { RelationClaimPartsFragment } from '../api/generated';

/** What is written beside a line of an answer: the claims behind it. */
export interface Caption {
  from: string;
  to: string;
  claims: readonly RelationClaimPartsFragment[];
}

/** The captions of the answer that is shown by itself. */
export const captions = signal<readonly Caption[]>([]);
