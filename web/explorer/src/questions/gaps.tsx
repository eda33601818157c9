import { answered, query } from '../api/client';
import { GapsOf, type GapsOfQuery } from '../api/generated';
import { nameOf } from '../state/store';
import { ClaimCard } from '../ui/claim';
import { useAsync } from '../ui/use-async';
import { usePages } from '../ui/use-pages';
import { gapWords } from '../words/codes';
import { t, tx } from '../words/messages';
import { kindVerb } from '../words/relations';
import { AnyTime } from './as-of';
import { Headline } from './headline';

type Page = NonNullable<GapsOfQuery['gaps']>;
const pageSize = 50;

/** The answer to "What is missing?": a work list, claim by claim. */
export function Gaps({ id }: { id: string }) {
  const first = useAsync((signal) => fetchPage(id, null, signal), [id]);
  return first && <Pages id={id} first={first} />;
}

async function fetchPage(id: string, after: string | null, signal?: AbortSignal): Promise<Page & { totalCount: number }> {
  const page = answered((await query('Looking for gaps', GapsOf, { id, first: pageSize, after }, signal)).gaps);
  return { ...page, totalCount: 0 }; // the server does not count them
}

function Pages({ id, first }: { id: string; first: Page & { totalCount: number } }) {
  const { pages, hasMore, loadMore } = usePages(first, (after) => fetchPage(id, after));
  const gaps = pages.flatMap(({ nodes }) => nodes);
  const whole = gaps.filter(({ claim }) => claim === null);
  const claims = new Map(gaps.flatMap(({ claim }) => (claim ? [[claim.id, claim] as const] : [])));
  return (
    <section aria-label={t('Answer')} class="answer">
      <Headline>
        {tx(gaps.length === 0 ? 'Nothing is missing of what is recorded about {name}.' : 'What would make answers about {name} better:', { name: <bdi>{nameOf(id)}</bdi> })}
      </Headline>
      <AnyTime />
      {whole.length > 0 && (
        <ul class="reasons">
          {whole.map(({ code, kind }, i) => (
            <li key={i}>{[kind && kindVerb(kind), gapWords[code]].filter(Boolean).join(': ')}</li>
          ))}
        </ul>
      )}
      {[...claims.values()].map((claim) => (
        <ClaimCard key={claim.id} claim={claim}>
          {'source' in claim ? (
            <>
              <bdi class="name">{nameOf(claim.source.id, claim.source.name)}</bdi> {kindVerb(claim.kind)} <bdi class="name">{nameOf(claim.target.id, claim.target.name)}</bdi>
            </>
          ) : (
            'name' in claim && (
              <>
                <span class="fact-name">{claim.name}</span>: <bdi>{claim.value}</bdi>
              </>
            )
          )}
          <ul class="reasons">
            {gaps
              .filter((gap) => gap.claim?.id === claim.id)
              .map(({ code }) => (
                <li key={code}>{gapWords[code]}</li>
              ))}
          </ul>
        </ClaimCard>
      ))}
      {hasMore && (
        <button type="button" class="more" onClick={loadMore}>
          {t('more')}…
        </button>
      )}
    </section>
  );
}
