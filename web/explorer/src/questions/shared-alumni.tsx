import { answered, query } from '../api/client';
import { CameBackTo, SharedAlumniOf } from '../api/generated';
import { column } from '../model/scenes';
import { nameOf } from '../state/store';
import { useAsync } from '../ui/use-async';
import { t, tn, tx } from '../words/messages';
import { AnyTime } from './as-of';
import { pageOf } from './people';
import { type PeoplePage, PeopleList } from './people-list';
import { useStage } from './use-stage';
import { Headline } from './headline';

const pageSize = 20;

/** The answer to "Who was at both?", in any order, or first at one and later at the other. */
export function SharedAlumni({ a, b, inOrder }: { a: string; b: string; inOrder: boolean }) {
  const fetchPage = async (after: string | null, signal?: AbortSignal): Promise<PeoplePage> => {
    const variables = { of: [a, b], how: inOrder ? ('STARTED_LATER' as const) : null, first: pageSize, after };
    const found = answered((await query('Looking for people of both', SharedAlumniOf, variables, signal)).sharedAlumni);
    return pageOf({ ...found, rows: found.nodes.map(({ person, employments }) => ({ person, stints: employments })) });
  };
  const first = useAsync((signal) => fetchPage(null, signal), [a, b, inOrder]);
  useStage(first && { scene: 'star', positions: between(a, b, first.rows.map(({ person }) => person.id)) });
  if (!first) {
    return null;
  }
  const values = { people: tn(first.totalCount, '{n} person', '{n} people'), a: <bdi>{nameOf(a)}</bdi>, b: <bdi>{nameOf(b)}</bdi> };
  return (
    <section aria-label={t('Answer')} class="answer">
      <Headline>
        {inOrder
          ? tx('First at {a}, later at {b}, as far as is known: {people}.', values)
          : tx('At both {a} and {b}: {people}, as far as is recorded.', values)}
      </Headline>
      {inOrder && <p class="quiet">{t('Also those are listed of whom no dates are known: they were at both, and nothing says in which order.')}</p>}
      <AnyTime />
      <PeopleList first={first} fetchPage={fetchPage} />
    </section>
  );
}

function between(a: string, b: string, people: readonly string[]) {
  const points = column(0, people.length, 64);
  return new Map([[a, { x: -420, y: 0 }], [b, { x: 420, y: 0 }], ...people.map((id, i) => [id, points[i]!] as const)]);
}

/** The answer to "Who came back?". */
export function CameBack({ id }: { id: string }) {
  const fetchPage = async (after: string | null, signal?: AbortSignal): Promise<PeoplePage> => {
    const found = answered((await query('Looking for people who came back', CameBackTo, { id, where: { cameBack: { to: [id] } }, first: pageSize, after }, signal)).people);
    return pageOf({ ...found, rows: found.nodes.map((person) => ({ person, stints: person.employments.nodes })) });
  };
  const first = useAsync((signal) => fetchPage(null, signal), [id]);
  return (
    first && (
      <section aria-label={t('Answer')} class="answer">
        <Headline>
          {tx('Came back to {company} after having left it, as far as is known: {people}.', { people: tn(first.totalCount, '{n} person', '{n} people'), company: <bdi>{nameOf(id)}</bdi> })}
        </Headline>
        <AnyTime />
        <PeopleList first={first} fetchPage={fetchPage} />
      </section>
    )
  );
}
