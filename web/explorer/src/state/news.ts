import { signal } from '@preact/signals';
import type { ChangesSinceSubscription } from '../api/generated';

export type ChangeEvent = ChangesSinceSubscription['changes'];
export type News = ChangeEvent & { revision: NonNullable<ChangeEvent['revision']> };

/** What others have changed while the page was open, the oldest first, until it is dismissed. */
export const news = signal<readonly News[]>([]);

/** The number of the last revision that this page knows of; null before it has heard of any. */
export const newestRevision = signal<number | null>(null);
