import { useEffect, useState } from 'preact/hooks';
import { answered, query } from '../../api/client';
import { ProposalList, type ProposalListQuery } from '../../api/generated';
import { Loaded } from '../../ui/loaded';
import { useKeys } from '../../ui/use-keys';
import { useLoad } from '../../ui/use-load';
import { t, tn } from '../../words/messages';
import { stateWords } from '../../words/proposals';
import { goTo, placeLink } from '../parts/place';
import { ProposalView } from './proposal';
import { Done } from '../records/done';
import '../../style/judge.css';

type Page = NonNullable<ProposalListQuery['proposals']>;
type Proposal = Page['nodes'][number];

const pageSize = 50;
const open = ['OPEN'] as const;
const decided = ['ACCEPTED', 'REJECTED', 'WITHDRAWN', 'ERASED'] as const;

async function fetchProposals(isOpen: boolean, first: number, signal: AbortSignal): Promise<Page> {
  const where = { states: isOpen ? [...open] : [...decided], author: null, touches: null };
  return answered((await query('Reading the proposals', ProposalList, { where, first, after: null }, signal)).proposals);
}

/** The queue of proposals, and the one that is being judged. */
export function Proposals({ item }: { item: string }) {
  const [isOpen, setOpen] = useState(true);
  const [size, setSize] = useState(pageSize);
  const [done, setDone] = useState<{ text: string; revision: number | null } | null>(null);
  const list = useLoad((signal) => fetchProposals(isOpen, size, signal), [isOpen, size]);
  const shown = item || list.value?.nodes[0]?.id || '';
  const onDecided = (text: string, revision: number | null) => {
    setDone({ text, revision });
    goTo('proposals', neighbourOf(shown, list.value?.nodes ?? [], 1) ?? '');
    list.reload();
  };
  useEffect(() => setDone(null), [isOpen]);
  return (
    <section class="judge" aria-label={t('Proposals')}>
      <div class="queue">
        <label class="choice">
          {t('Show')}{' '}
          <select
            value={isOpen ? 'open' : 'decided'}
            onChange={({ currentTarget }) => {
              setOpen(currentTarget.value === 'open');
              goTo('proposals');
            }}
          >
            <option value="open">{t('those to decide on')}</option>
            <option value="decided">{t('those that are decided')}</option>
          </select>
        </label>
        <Loaded of={list}>{({ nodes, pageInfo }) => <Queue proposals={nodes} shown={shown} isOpen={isOpen} more={pageInfo.hasNextPage ? () => setSize(size + pageSize) : null} />}</Loaded>
      </div>
      <div class="judged">
        <Done of={done} />
        {shown && <ProposalView key={shown} id={shown} onDecided={onDecided} />}
      </div>
    </section>
  );
}

/** Returns the proposal before or behind another one in a list; null if there is none. */
function neighbourOf(id: string, proposals: readonly Proposal[], step: 1 | -1): string | null {
  const at = proposals.findIndex((one) => one.id === id);
  return proposals[at + step]?.id ?? null;
}

interface QueueProps {
  proposals: readonly Proposal[];
  shown: string;
  isOpen: boolean;
  more: (() => void) | null;
}

function Queue({ proposals, shown, isOpen, more }: QueueProps) {
  const step = (by: 1 | -1) => {
    const next = neighbourOf(shown, proposals, by);
    if (next !== null) {
      goTo('proposals', next);
    }
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  if (proposals.length === 0) {
    return <p class="quiet">{isOpen ? t('Nothing waits for a decision.') : t('Nothing has been decided yet.')}</p>;
  }
  return (
    <>
      <ol class="plain cards">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <a href={placeLink('proposals', proposal.id)} aria-current={proposal.id === shown ? 'true' : undefined}>
              <strong>
                <bdi>{proposal.reason ?? proposal.id}</bdi>
              </strong>
              <span class="quiet">
                <bdi>{proposal.author.name ?? t('anonymous')}</bdi> · {proposal.at.slice(0, 10)} · {tn(proposal.records, '{n} record', '{n} records')}
                {!isOpen && ` · ${stateWords[proposal.state]}`}
              </span>
            </a>
          </li>
        ))}
      </ol>
      {more && (
        <button type="button" class="more" onClick={more}>
          {t('more')}…
        </button>
      )}
    </>
  );
}
