import { answered, query } from '../api/client';
import { unitsOn, until } from '../api/fetch-graph';
import { MovesBetween, type MovesBetweenQuery } from '../api/generated';
import { currentQuestion } from '../state/panels';
import { nameOf, view } from '../state/store';
import { ClaimCard } from '../ui/claim';
import { useAsync } from '../ui/use-async';
import { usePages } from '../ui/use-pages';
import { VerdictBadge } from '../ui/verdict-badge';
import { t, tn, tx } from '../words/messages';
import { AsOf } from './as-of';

type Page = NonNullable<MovesBetweenQuery['talentFlows']>['nodes'][number]['moves'];
const pageSize = 20;

/** The people who moved from one company to another, with the claims. */
export function Moves({ from, to }: { from: string; to: string }) {
  const first = useAsync((signal) => fetchPage(from, to, null, signal), [from, to, view.value.asOf]);
  return first && <Pages from={from} to={to} first={first} />;
}

async function fetchPage(from: string, to: string, after: string | null, signal?: AbortSignal): Promise<Page | null> {
  const { talentFlows } = await query('Reading moves', MovesBetween, { from: [from], to: [to], during: until(view.value.asOf), ...unitsOn(currentQuestion.value.units ?? false, view.value.asOf), first: pageSize, after }, signal);
  return answered(talentFlows).nodes[0]?.moves ?? null;
}

function Pages({ from, to, first }: { from: string; to: string; first: Page }) {
  const { pages, last, hasMore, loadMore } = usePages(first, (after) => fetchPage(from, to, after));
  const moves = pages.flatMap(({ nodes }) => nodes);
  return (
    <section aria-label={t('Moves')}>
      <h3>
        {tx('{from} to {to}: {people}', { from: <bdi>{nameOf(from)}</bdi>, to: <bdi>{nameOf(to)}</bdi>, people: tn(last.totalCount, '{n} person', '{n} people') })}
        <AsOf />
      </h3>
      {moves.map((move) => (
        <details class="meeting" key={`${move.from.id} ${move.to.id}`}>
          <summary>
            <bdi class="name">{move.person.name}</bdi> <VerdictBadge verdict={move.verdict} />
          </summary>
          {move.verdict === 'UNKNOWN' && <p class="quiet">{t('Was at both; nothing says in which order.')}</p>}
          <ClaimCard claim={move.from} role={move.from.role}>
            {tx(move.verdict === 'UNKNOWN' ? 'was at {company}' : 'left {company}', { company: <bdi class="name">{nameOf(from)}</bdi> })}
          </ClaimCard>
          <ClaimCard claim={move.to} role={move.to.role}>
            {tx(move.verdict === 'UNKNOWN' ? 'was at {company}' : 'came to {company}', { company: <bdi class="name">{nameOf(to)}</bdi> })}
          </ClaimCard>
        </details>
      ))}
      {hasMore && (
        <button type="button" class="more" onClick={loadMore}>
          {tn(last.totalCount - moves.length, '{n} more', '{n} more')}…
        </button>
      )}
    </section>
  );
}
