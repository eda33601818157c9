import { answered, query } from './client';
import { Apply, type ApplyInput, type FieldChangesFragment, type ProblemPartsFragment, Propose, Revert } from './generated';

export type { ApplyInput };
export type Problem = ProblemPartsFragment;

/** Whether a change is made at once, or proposed for somebody to accept. */
export type Manner = 'apply' | 'propose';

/** What became of a change. */
export interface Outcome {
  /** What was changed or proposed; of a dry run what would be. Of a dry run of a proposal that is not told. */
  changes: readonly FieldChangesFragment[];
  /** Nothing was written if there are any. */
  problems: readonly Problem[];
  /** The revision that was written, if one was. */
  revision: number | null;
  /** The proposal that was made, if one was. */
  proposal: string | null;
}

/** Sends a change. The same input with the same key is done once, however often it is sent. */
export async function sendChange(manner: Manner, input: ApplyInput, signal?: AbortSignal): Promise<Outcome> {
  if (manner === 'apply') {
    const { revision, changes, problems } = answered((await query('Saving', Apply, { input }, signal)).apply);
    return { revision: revision?.number ?? null, proposal: null, changes, problems };
  }
  const { proposal, problems } = answered((await query('Proposing', Propose, { input }, signal)).propose);
  return { revision: null, proposal: proposal?.id ?? null, changes: proposal?.changes ?? [], problems };
}

/** Which part of a revision is reverted, why, and whether that is only to be tried. */
export interface RevertOptions {
  /** The records; all unless given. */
  only?: readonly string[];
  reason?: string;
  /** With the same one it is done once, however often it is sent. */
  key?: string;
  dryRun?: boolean;
}

/** Undoes what a revision did. */
export async function sendRevert(revision: number, { only, reason, key, dryRun = false }: RevertOptions = {}, signal?: AbortSignal): Promise<Outcome> {
  const variables = { revision, only: only ? [...only] : null, reason: reason?.trim() || null, key: key ?? null, dryRun };
  const { revision: written, changes, problems } = answered((await query('Reverting', Revert, variables, signal)).revert);
  return { revision: written?.number ?? null, proposal: null, changes, problems };
}

/** Returns a key that no other change has: a UUID (version 4). Pages that are not served over TLS have no crypto.randomUUID. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Returns the problems of a part of the input, such as `people.0.name`, and of what is below it. */
export function problemsAt(problems: readonly Problem[], part: string): Problem[] {
  return problems.filter(({ path }) => `${path.slice(1).join('.')}.`.startsWith(`${part}.`));
}
