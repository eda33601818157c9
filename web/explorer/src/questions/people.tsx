import { useState } from 'preact/hooks';
import { query } from '../api/client';
import { entityOf, relationOf } from '../api/convert';
import { onDate, unitsOn, until } from '../api/fetch-graph';
import { AlumniOf, type AlumniOfQuery, PeopleOf, type PeopleOfQueryVariables, type PersonFilter } from '../api/generated';
import { fan } from '../model/scenes';
import { currentQuestion } from '../state/panels';
import { addToCache, cache, nameOf, view } from '../state/store';
import { useAsync } from '../ui/use-async';
import { t, tn, tx } from '../words/messages';
import { AsOf } from './as-of';
import { CountsText, type PeoplePage, PeopleList, PeopleTools, type PersonRow } from './people-list';
import { useStage } from './use-stage';
import { Headline } from './headline';

const pageSize = 20;

type Page = PeoplePage & { counts: { certain: number; possible: number; unknown: number } };
type Fetch = (after: string | null, signal?: AbortSignal) => Promise<Page | null>;

/** The answer to "Who was there?", on the date of the view. */
export function People({ id }: { id: string }) {
  const { asOf } = view.value;
  const isCompany = cache.entities.get(id)?.type === 'Company';
  const [filter, setFilter] = useState('');
  const units = currentQuestion.value.units ?? false;
  const fetchPage: Fetch = (after, signal) => fetchPeople({ id, asOf, where: named(filter), units, first: pageSize, after }, signal);
  const first = useAsync((signal) => fetchPage(null, signal), [id, asOf, filter, units]);
  return (
    <PeopleAnswer
      id={id}
      first={first}
      fetchPage={fetchPage}
      tools={<PeopleTools filter={filter} onFilter={setFilter} units={isCompany} />}
      headline={({ totalCount }) => (
        <>
          {tx(totalCount === 0 ? 'Nobody is recorded at {company}' : '{people} at {company}', { people: tn(totalCount, '{n} person', '{n} people'), company: <bdi>{nameOf(id)}</bdi> })}
          {asOf === null && totalCount > 0 && `, ${t('at some time')}`}
          <AsOf />.
        </>
      )}
    />
  );
}

/** Returns a page of the people of a company, team or project. */
export async function fetchPeople(variables: PeopleOfQueryVariables, signal?: AbortSignal): Promise<Page | null> {
  const { node } = await query('Looking for people', PeopleOf, variables, signal);
  return node && 'people' in node ? pageOf({ ...node.people, rows: node.people.nodes }) : null;
}

/** The answer to "Who has left, and where are they now?": by the date of the view. */
export function Alumni({ id }: { id: string }) {
  const { asOf } = view.value;
  const [filter, setFilter] = useState('');
  const units = currentQuestion.value.units ?? false;
  const fetchPage: Fetch = async (after, signal) => {
    const { company } = await query('Looking for alumni', AlumniOf, { id, leftDuring: until(asOf), where: named(filter), ...unitsOn(units, asOf), ...onDate(asOf), first: pageSize, after }, signal);
    return company && pageOf({ ...company.alumni, rows: company.alumni.nodes.map((alumnus) => ({ ...alumnus, now: alumnus.now ?? thenOf(alumnus, id) })) });
  };
  const first = useAsync((signal) => fetchPage(null, signal), [id, asOf, filter, units]);
  return (
    <PeopleAnswer
      id={id}
      first={first}
      fetchPage={fetchPage}
      tools={<PeopleTools filter={filter} onFilter={setFilter} units />}
      headline={({ totalCount }) => (
        <>
          {tx(totalCount === 0 ? 'Of nobody it is recorded that they left {company}' : '{people} left {company}', {
            people: tn(totalCount, '{n} person', '{n} people'),
            company: <bdi>{nameOf(id)}</bdi>,
          })}
          <AsOf />.
        </>
      )}
      note={asOf === null ? null : t('Who came back later is not listed, even if they had left by then.')}
    />
  );
}

type Alumnus = NonNullable<AlumniOfQuery['company']>['alumni']['nodes'][number];

/** Returns where somebody was on the date of the view, as far as dates say so; that they left a company in that year is said already. */
function thenOf({ person }: Alumnus, left: string) {
  return person.then?.nodes.filter(({ company, period: { holds } }) => company.id !== left && (holds === 'CERTAIN' || holds === 'POSSIBLE')) ?? [];
}

interface AnswerProps {
  id: string;
  first: Page | null;
  fetchPage: Fetch;
  tools: preact.ComponentChild;
  headline: (page: Page) => preact.ComponentChild;
  note?: string | null;
}

function PeopleAnswer({ id, first, fetchPage, tools, headline, note }: AnswerProps) {
  useStage(first && { scene: 'star', positions: around(id, first.rows) });
  return (
    <section aria-label={t('Answer')} class="answer">
      {first && <Headline>{headline(first)}</Headline>}
      {first && note && <p class="quiet">{note}</p>}
      {first && <CountsText counts={first.counts} />}
      {tools}
      {first && <PeopleList key={JSON.stringify(first.pageInfo) + first.totalCount} first={first} fetchPage={fetchPage} />}
    </section>
  );
}

/** Returns where a company and the people around it stand. */
export function around(id: string, rows: readonly PersonRow[]) {
  const points = fan({ x: 0, y: 0 }, rows.length, { from: 0, to: 2 * Math.PI, radius: 190, gap: 80 });
  return new Map([[id, { x: 0, y: 0 }], ...rows.map(({ person }, i) => [person.id, points[i]!] as const)]);
}

export function named(text: string): PersonFilter | null {
  return text === '' ? null : { name: { contains: text } };
}

/** Puts a page into the cache, and returns it. */
export function pageOf<P extends PeoplePage>(page: P): P {
  addToCache({
    entities: page.rows.map(({ person }) => entityOf(person)),
    relations: page.rows.flatMap(({ stints }) => stints.map(relationOf)),
  });
  return page;
}
