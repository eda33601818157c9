import { answered, query } from '../../api/client';
import { DuplicateList, ProposalList } from '../../api/generated';
import { may } from '../../state/viewer';
import { Loaded } from '../../ui/loaded';
import { useLoad } from '../../ui/use-load';
import { t, tn } from '../../words/messages';
import { GapList } from './gap-list';
import { placeLink } from '../parts/place';
import { SinceLastVisit } from './since-last-visit';
import { pairKey } from '../../model/twins';
import { UncitedList } from './uncited-list';
import '../../style/judge.css';

const few = 5;

/** What there is to do: each item leads to where it is done. */
export function Lists() {
  return (
    <div class="lists">
      <SinceLastVisit />
      {may('PROPOSE') && <OpenProposals />}
      <LikelyTwice />
      <GapList />
      <UncitedList />
    </div>
  );
}

function OpenProposals() {
  const list = useLoad(async (signal) => {
    const where = { states: ['OPEN' as const], author: null, touches: null };
    return answered((await query('Reading the proposals', ProposalList, { where, first: few, after: null }, signal)).proposals);
  }, []);
  return (
    <section aria-labelledby="todo-proposals">
      <h2 id="todo-proposals">{t('Proposals to decide on')}</h2>
      <Loaded of={list}>
        {({ nodes, pageInfo }) =>
          nodes.length === 0 ? (
            <p class="quiet">{t('Nothing waits for a decision.')}</p>
          ) : (
            <ul>
              {nodes.map(({ id, reason, author }) => (
                <li key={id}>
                  <a href={placeLink('proposals', id)}>
                    <bdi>{reason ?? id}</bdi>
                  </a>{' '}
                  <span class="quiet">
                    <bdi>{author.name ?? t('anonymous')}</bdi>
                  </span>
                </li>
              ))}
              {pageInfo.hasNextPage && (
                <li>
                  <a href={placeLink('proposals')}>{t('All proposals')}</a>
                </li>
              )}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function LikelyTwice() {
  const list = useLoad(async (signal) => answered((await query('Looking for twins', DuplicateList, { kinds: null, first: few, after: null }, signal)).duplicates), []);
  return (
    <section aria-labelledby="todo-twins">
      <h2 id="todo-twins">{t('Likely there twice')}</h2>
      <Loaded of={list}>
        {({ nodes, totalCount }) =>
          totalCount === 0 ? (
            <p class="quiet">{t('Nothing is likely there twice.')}</p>
          ) : (
            <>
              <ul>
                {nodes.map(({ first, second }) => (
                  <li key={`${first.id} ${second.id}`}>
                    <a href={placeLink('twins', pairKey(first.id, second.id))}>
                      <bdi>{first.name}</bdi> · <bdi>{second.name}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
              {totalCount > nodes.length && (
                <p>
                  <a href={placeLink('twins')}>{tn(totalCount, '{n} pair', '{n} pairs')}</a>
                </p>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  );
}
