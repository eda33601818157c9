import { query } from '../api/client';
import { entityOf } from '../api/convert';
import { ColleaguesOf, type ColleaguesOfQuery } from '../api/generated';
import { show } from '../commands/select';
import { count, daysText } from '../model/words';
import { reportErrors } from '../state/errors';
import { addToCache, nameOf } from '../state/store';
import { useAsync } from '../ui/use-async';
import { usePages } from '../ui/use-pages';
import { VerdictBadge } from '../ui/verdict-badge';
import { OverlapDetails } from './overlap-details';

type Page = NonNullable<ColleaguesOfQuery['person']>['colleagues'];
const pageSize = 20;

/** The answer to "Who were the colleagues?". */
export function Colleagues({ id }: { id: string }) {
  const first = useAsync((signal) => fetchPage(id, null, signal), [id]);
  return first && <Pages id={id} first={first} />;
}

async function fetchPage(id: string, after: string | null, signal?: AbortSignal): Promise<Page | null> {
  const { person } = await query('Looking for colleagues', ColleaguesOf, { id, first: pageSize, after }, signal);
  if (!person) {
    return null;
  }
  addToCache({ entities: [entityOf(person), ...person.colleagues.nodes.map((colleague) => entityOf(colleague.person))] });
  return person.colleagues;
}

function Pages({ id, first }: { id: string; first: Page }) {
  const { pages, totalCount, hasMore, loadMore } = usePages(first, (after) => fetchPage(id, after));
  const colleagues = pages.flatMap(({ nodes }) => nodes);
  const ids = [id, ...colleagues.flatMap(({ person, overlaps }) => [person.id, ...overlaps.map(({ at }) => at.id)])];
  const stints = colleagues.flatMap(({ overlaps }) => overlaps.flatMap(({ stints }) => stints.map((stint) => stint.id)));
  return (
    <section aria-label="Answer" class="answer">
      <p class="headline">
        {totalCount === 0 ? 'Nobody is recorded' : count(totalCount, 'person', 'people')} at the same companies or teams as{' '}
        <bdi>{nameOf(id)}</bdi>.
      </p>
      {colleagues.map(({ person, verdict, days, overlaps }) => (
        <details class="meeting" key={person.id}>
          <summary>
            <bdi class="name">{person.name}</bdi> <VerdictBadge verdict={verdict} /> <span class="quiet">{daysText(days)}</span>
          </summary>
          {overlaps.map((overlap) => (
            <OverlapDetails key={overlap.at.id} overlap={overlap} />
          ))}
        </details>
      ))}
      {hasMore && (
        <button type="button" class="more" onClick={loadMore}>
          {count(totalCount - colleagues.length, 'more')}…
        </button>
      )}
      {colleagues.length > 0 && (
        <button type="button" onClick={() => void reportErrors(show([...new Set(ids)], [...new Set([...ids, ...stints])]))}>
          Show in the drawing
        </button>
      )}
    </section>
  );
}
