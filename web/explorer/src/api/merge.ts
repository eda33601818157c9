import type { Problem } from './change';
import { answered, query } from './client';
import { KeepApart, Merge, type MergedPartsFragment, Unmerge } from './generated';

export type Merged = MergedPartsFragment;

/** Says that an entity is another one; of a dry run, tells what would become of it. */
export async function sendMerge(from: string, into: string, reason: string, dryRun: boolean, signal?: AbortSignal): Promise<Merged> {
  return answered((await query('Merging', Merge, { from: [from], into, reason: reason.trim() || null, dryRun }, signal)).merge);
}

/** Takes a merged entity out of what it was merged into; of a dry run, tells what would become of it. */
export async function sendUnmerge(id: string, reason: string, dryRun: boolean, signal?: AbortSignal): Promise<Merged> {
  return answered((await query('Taking apart', Unmerge, { id, reason: reason.trim() || null, dryRun }, signal)).unmerge);
}

/** Says that two entities are two. */
export async function sendKeepApart(ids: readonly string[], reason: string): Promise<{ revision: number | null; problems: readonly Problem[] }> {
  const { revision, problems } = answered((await query('Keeping apart', KeepApart, { ids: [...ids], reason: reason.trim() || null })).keepApart);
  return { revision: revision?.number ?? null, problems };
}
