import { query } from '../api/client';
import { entityOf } from '../api/convert';
import { onDate } from '../api/fetch-graph';
import { ColleaguesOf, type ColleaguesOfQuery } from '../api/generated';
import { showInWhole } from '../commands/select';
import { star } from '../model/scenes';
import { daysText } from '../model/words';
import { reportErrors } from '../state/errors';
import { addToCache, nameOf, view } from '../state/store';
import { useAsync } from '../ui/use-async';
import { usePages } from '../ui/use-pages';
import { VerdictBadge } from '../ui/verdict-badge';
import { t, tn, tx } from '../words/messages';
import { AsOf } from './as-of';
import { OverlapDetails } from './overlap-details';
import { useStage } from './use-stage';
import { Headline } from './headline';

type Page = NonNullable<ColleaguesOfQuery['person']>['colleagues'];
const pageSize = 20;

/** The answer to "Who were the colleagues?". */
export function Colleagues({ id }: { id: string }) {
  const first = useAsync((signal) => fetchPage(id, null, signal), [id, view.value.asOf]);
  return first && <Pages key={String(view.value.asOf)} id={id} first={first} />;
}

async function fetchPage(id: string, after: string | null, signal?: AbortSignal): Promise<Page | null> {
  const { person } = await query('Looking for colleagues', ColleaguesOf, { id, ...onDate(view.value.asOf), during: on(view.value.asOf), first: pageSize, after }, signal);
  if (!person) {
    return null;
  }
  addToCache({ entities: [entityOf(person), ...person.colleagues.nodes.map((colleague) => entityOf(colleague.person))] });
  return person.colleagues;
}

function Pages({ id, first }: { id: string; first: Page }) {
  const { pages, last, hasMore, loadMore } = usePages(first, (after) => fetchPage(id, after));
  const colleagues = pages.flatMap(({ nodes }) => nodes);
  useStage(colleagues.length > 0 ? { scene: 'star', positions: star(id, placesOf(colleagues)) } : null);
  const ids = [id, ...colleagues.flatMap(({ person, overlaps }) => [person.id, ...overlaps.map(({ at }) => at.id)])];
  const stints = colleagues.flatMap(({ overlaps }) => overlaps.flatMap(({ stints }) => stints.map((stint) => stint.id)));
  return (
    <section aria-label={t('Answer')} class="answer">
      <Headline>
        {tx(last.totalCount === 0 ? 'Nobody is recorded at the same companies or teams as {name}' : '{people} at the same companies or teams as {name}', {
          people: tn(last.totalCount, '{n} person', '{n} people'),
          name: <bdi>{nameOf(id)}</bdi>,
        })}
        <AsOf />.
      </Headline>
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
          {tn(last.totalCount - colleagues.length, '{n} more', '{n} more')}…
        </button>
      )}
      {colleagues.length > 0 && (
        <button type="button" onClick={() => void reportErrors(showInWhole([...new Set(ids)], [...new Set([...ids, ...stints])]))}>
          {t('Show in the whole drawing')}
        </button>
      )}
    </section>
  );
}

/** Returns the places where people were together with somebody, each with those of whom it is the surest place. */
function placesOf(colleagues: Page['nodes']): { id: string; people: string[] }[] {
  const places = new Map<string, string[]>();
  for (const { person, overlaps } of colleagues) {
    overlaps.forEach(({ at }, i) => places.set(at.id, [...(places.get(at.id) ?? []), ...(i === 0 ? [person.id] : [])]));
  }
  return [...places].map(([id, people]) => ({ id, people }));
}

function on(date: string | null): { start: string; end: string } | null {
  return date === null ? null : { start: date, end: date };
}
