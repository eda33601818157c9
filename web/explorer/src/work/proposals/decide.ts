import { type ApplyInput, newKey, type Outcome, type Problem, sendChange } from '../../api/change';
import { answered, query } from '../../api/client';
import { AcceptProposal, RejectProposal, WithdrawProposal } from '../../api/generated';
import { t } from '../../words/messages';

/** What became of a decision. */
export interface Decided {
  /** Nothing was decided if there are any. */
  problems: readonly Problem[];
  /** The revision that it made; null if none. */
  revision: number | null;
}

/** Accepts a proposal, or only some of its changes; of a dry run, tells what is in the way. */
export async function acceptProposal(id: string, only: readonly string[] | null, reason: string, dryRun = false, signal?: AbortSignal): Promise<Decided> {
  const variables = { id, only: only === null ? null : [...only], reason: reason || null, dryRun };
  const { problems, revision } = answered((await query('Accepting', AcceptProposal, variables, signal)).accept);
  return { problems, revision: revision?.number ?? null };
}

export async function rejectProposal(id: string, reason: string): Promise<Decided> {
  const { problems } = answered((await query('Rejecting', RejectProposal, { id, reason })).reject);
  return { problems, revision: null };
}

/** Withdraws a proposal of one's own. */
export async function withdrawProposal(id: string): Promise<Decided> {
  const { problems } = answered((await query('Withdrawing', WithdrawProposal, { id })).withdraw);
  return { problems, revision: null };
}

/**
 * Applies what a reviewer has made of a proposal, and closes that: first what is right is written, so that nothing wrong ever is. If it
 * cannot be closed then, it stays open, and tells that others have changed its records.
 */
export async function applyAmended(id: string, input: ApplyInput, reason: string): Promise<Decided> {
  const { problems, revision }: Outcome = await sendChange('apply', { ...input, key: newKey(), reason: [t('{proposal}, amended', { proposal: id }), reason].filter(Boolean).join(': ') });
  if (problems.length > 0) {
    return { problems, revision };
  }
  const why = revision === null ? t('Amended, it changes nothing.') : t('Amended and applied as revision {revision}.', { revision });
  const closed = await rejectProposal(id, [why, reason].filter(Boolean).join(' '));
  return { problems: closed.problems, revision };
}
