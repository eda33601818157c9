import { useState } from 'preact/hooks';
import { ask } from '../api/client';
import { ColleaguesOf, type ColleaguesOfQuery } from '../api/generated';
import { entityOf } from '../model/graph';
import { count, daysText } from '../model/words';
import { useAnswer } from '../ui/use-answer';
import { learn, nameOf } from '../state/store';
import { show } from '../commands/commands';
import { reported } from '../state/errors';
import { Meeting, VerdictBadge } from './overlap-details';

type Page = NonNullable<ColleaguesOfQuery['person']>['colleagues'];
const pageSize = 20;

/** Who was at the same places, the surest first. */
export function Colleagues({ id }: { id: string }) {
  const first = useAnswer((signal) => fetchPage(id, null, signal), [id]);
  return first && <Pages id={id} first={first} />;
}

async function fetchPage(id: string, after: string | null, signal?: AbortSignal): Promise<Page | null> {
  const { person } = await ask('Looking for colleagues', ColleaguesOf, { id, first: pageSize, after }, signal);
  if (!person) {
    return null;
  }
  learn({ entities: [entityOf(person), ...person.colleagues.nodes.map((one) => entityOf(one.person))], relations: [] });
  return person.colleagues;
}

function Pages({ id, first }: { id: string; first: Page }) {
  const [pages, setPages] = useState<readonly Page[]>([first]);
  const colleagues = pages.flatMap(({ nodes }) => nodes);
  const { pageInfo, totalCount } = pages.at(-1)!;
  const more = async () => {
    const next = await fetchPage(id, pageInfo.endCursor);
    setPages(next ? [...pages, next] : pages);
  };
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
          {overlaps.map((meeting) => (
            <Meeting key={meeting.at.id} meeting={meeting} />
          ))}
        </details>
      ))}
      {pageInfo.hasNextPage && (
        <button type="button" class="more" onClick={() => void reported(more())}>
          {count(totalCount - colleagues.length, 'more')}…
        </button>
      )}
      {colleagues.length > 0 && (
        <button type="button" onClick={() => void reported(show([...new Set(ids)], [...new Set([...ids, ...stints])]))}>
          Show in the drawing
        </button>
      )}
    </section>
  );
}
