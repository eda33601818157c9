import { useState } from 'preact/hooks';
import { ask } from '../api/client';
import { MovesBetween, type MovesBetweenQuery } from '../api/generated';
import { count } from '../model/words';
import { ClaimCard } from '../ui/claim';
import { useAnswer } from '../ui/use-answer';
import { nameOf } from '../state/store';
import { reported } from '../state/errors';
import { VerdictBadge } from './overlap-details';

type Page = MovesBetweenQuery['talentFlows']['nodes'][number]['moves'];
const pageSize = 20;

/** The people who went from one company to another, and on whose word. */
export function Moves({ from, to }: { from: string; to: string }) {
  const first = useAnswer((signal) => fetchPage(from, to, null, signal), [from, to]);
  return first && <Pages from={from} to={to} first={first} />;
}

async function fetchPage(from: string, to: string, after: string | null, signal?: AbortSignal): Promise<Page | null> {
  const { talentFlows } = await ask('Reading moves', MovesBetween, { from: [from], to: [to], first: pageSize, after }, signal);
  return talentFlows.nodes[0]?.moves ?? null;
}

function Pages({ from, to, first }: { from: string; to: string; first: Page }) {
  const [pages, setPages] = useState<readonly Page[]>([first]);
  const moves = pages.flatMap(({ nodes }) => nodes);
  const { pageInfo, totalCount } = pages.at(-1)!;
  const more = async () => {
    const next = await fetchPage(from, to, pageInfo.endCursor);
    setPages(next ? [...pages, next] : pages);
  };
  return (
    <section aria-label="Moves">
      <h3>
        <bdi>{nameOf(from)}</bdi> to <bdi>{nameOf(to)}</bdi>: {count(totalCount, 'person', 'people')}
      </h3>
      {moves.map((move) => (
        <details class="meeting" key={`${move.from.id} ${move.to.id}`}>
          <summary>
            <bdi class="name">{move.person.name}</bdi> <VerdictBadge verdict={move.verdict} />
          </summary>
          <ClaimCard claim={move.from} role={move.from.role}>
            left <bdi class="name">{nameOf(from)}</bdi>
          </ClaimCard>
          <ClaimCard claim={move.to} role={move.to.role}>
            came to <bdi class="name">{nameOf(to)}</bdi>
          </ClaimCard>
        </details>
      ))}
      {pageInfo.hasNextPage && (
        <button type="button" class="more" onClick={() => void reported(more())}>
          {count(totalCount - moves.length, 'more')}…
        </button>
      )}
    </section>
  );
}
