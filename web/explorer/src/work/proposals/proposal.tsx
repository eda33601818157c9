import { useState } from 'preact/hooks';
import type { ApplyInput, Problem } from '../../api/change';
import { query } from '../../api/client';
import { ProposalDetails, type ProposalDetailsQuery } from '../../api/generated';
import { inputOf } from '../../model/proposed-input';
import { type Amendments, isReference } from '../../model/proposed';
import { reportErrors } from '../../state/errors';
import { may, viewer } from '../../state/viewer';
import { Loaded } from '../../ui/loaded';
import { Problems } from '../../ui/problems';
import { useKeys } from '../../ui/use-keys';
import { useLoad } from '../../ui/use-load';
import { t } from '../../words/messages';
import { stateWords } from '../../words/proposals';
import { acceptProposal, applyAmended, type Decided, rejectProposal, withdrawProposal } from './decide';
import { Decision } from './decision';
import { fetchNames, type Names } from '../parts/names';
import { ProposedRecord } from './proposed-record';

type Proposal = NonNullable<ProposalDetailsQuery['proposal']>;

interface Read {
  proposal: Proposal | null;
  names: Names;
}

/** Returns a proposal with the names of what its changes refer to, those that it makes included. */
async function fetchProposal(id: string, signal: AbortSignal): Promise<Read> {
  const { proposal } = await query('Reading a proposal', ProposalDetails, { id }, signal);
  const references = (proposal?.changes ?? []).flatMap(({ fields }) => fields.filter(({ name }) => isReference(name)).flatMap(({ before, after }) => [...before, ...after]));
  const names = await fetchNames(references, signal);
  for (const { id, fields } of proposal?.changes ?? []) {
    const name = fields.find((field) => field.name === 'name')?.after[0];
    if (name !== undefined) {
      names.set(id, name);
    }
  }
  return { proposal, names };
}

type OnDecided = (text: string, revision: number | null) => void;

/** A proposal: what it changes, what speaks for it and against it, and the decision on it. */
export function ProposalView({ id, onDecided }: { id: string; onDecided: OnDecided }) {
  const loaded = useLoad((signal) => fetchProposal(id, signal), [id]);
  return (
    <Loaded of={loaded}>
      {({ proposal, names }) => (proposal === null ? <p class="note">{t('There is no proposal {id}.', { id })}</p> : <Judged proposal={proposal} names={names} onDecided={onDecided} onStale={loaded.reload} />)}
    </Loaded>
  );
}

interface JudgedProps {
  proposal: Proposal;
  names: Names;
  onDecided: OnDecided;
  onStale: () => void;
}

function Judged({ proposal, names, onDecided, onStale }: JudgedProps) {
  const isOpen = proposal.state === 'OPEN';
  const canDecide = isOpen && may('WRITE');
  const isOwn = proposal.author.name !== null && proposal.author.name === viewer.value?.name;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [amended, setAmended] = useState<Amendments>(new Map());
  const [isAmending, setAmending] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [sending, setSending] = useState(false);
  const chosen = proposal.changes.filter(({ id }) => !left.has(id));

  const send = (work: () => Promise<Decided>, done: string) => {
    if (sending) {
      return;
    }
    setSending(true);
    const sent = work().then(({ problems, revision }) => {
      setProblems(problems);
      if (problems.length === 0) {
        onDecided(done, revision);
      } else if (problems.some(({ code }) => code === 'CLOSED' || code === 'CHANGED_SINCE')) {
        onStale();
      }
    });
    void reportErrors(sent).then(() => setSending(false));
  };
  const accept = (reason: string) => {
    if (amended.size > 0) {
      send(() => applyAmended(proposal.id, inputOf(chosen, amended, proposal.at) as ApplyInput, reason), t('Amended and accepted.'));
    } else {
      const only = left.size === 0 ? null : chosen.map(({ id }) => id);
      send(() => acceptProposal(proposal.id, only, reason), only === null ? t('Accepted.') : t('Accepted in part.'));
    }
  };
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) {
      next.add(id);
    }
    setLeft(next);
  };
  useKeys(canDecide ? { e: () => setAmending(!isAmending) } : {});
  return (
    <article class="proposal" aria-label={t('Proposal')}>
      <header>
        <h2>
          <bdi>{proposal.reason ?? proposal.id}</bdi>
        </h2>
        <p class="quiet">
          {t('proposed by {name}', { name: proposal.author.name ?? t('anonymous') })} · <time dateTime={proposal.at}>{proposal.at.slice(0, 16).replace('T', ' ')} UTC</time> · {stateWords[proposal.state]}
        </p>
        {proposal.decision && <Verdict decision={proposal.decision} />}
      </header>
      {proposal.changes.map((change) => (
        <ProposedRecord
          key={change.id}
          change={change}
          names={names}
          isOpen={isOpen}
          isChosen={!left.has(change.id)}
          onToggle={canDecide && proposal.changes.length > 1 ? () => toggle(change.id) : null}
          amending={canDecide && isAmending && !left.has(change.id) ? { amended, onAmend: (key, value) => setAmended(withValue(amended, key, value)) } : null}
        />
      ))}
      <Problems problems={problems} />
      {canDecide && (
        <Decision
          chosen={chosen.length}
          all={proposal.changes.length}
          isAmended={amended.size > 0}
          isAmending={isAmending}
          sending={sending}
          onAccept={accept}
          onAmend={() => setAmending(!isAmending)}
          onReject={(reason) => send(() => rejectProposal(proposal.id, reason), t('Rejected.'))}
        />
      )}
      {isOpen && !canDecide && <p class="note">{t('Editors decide on it: you may propose.')}</p>}
      {isOpen && isOwn && may('PROPOSE') && (
        <button type="button" disabled={sending} onClick={() => send(() => withdrawProposal(proposal.id), t('Withdrawn.'))}>
          {t('Withdraw your proposal')}
        </button>
      )}
    </article>
  );
}

/** Returns a map with a value, or without one: undefined takes it out. */
function withValue(of: Amendments, key: string, value: string | undefined): Amendments {
  const next = new Map(of);
  if (value === undefined) {
    next.delete(key);
  } else {
    next.set(key, value);
  }
  return next;
}

function Verdict({ decision: { at, actor, reason } }: { decision: NonNullable<Proposal['decision']> }) {
  return (
    <p class="note">
      {t('decided by {name}', { name: actor.name ?? t('anonymous') })} · {at.slice(0, 16).replace('T', ' ')} UTC
      {reason && (
        <>
          {' '}
          · <bdi>{reason}</bdi>
        </>
      )}
    </p>
  );
}
