import { useState } from 'preact/hooks';
import { outcomeOf, outcomes } from '../model/compare';
import type { Verdict } from '../model/graph';
import { outcomeWords } from '../model/words';
import { currentQuestion } from '../state/panels';
import { cache, nameOf } from '../state/store';
import { useAsync } from '../ui/use-async';
import { formatNumber, t, tx } from '../words/messages';
import { Headline } from './headline';
import { around, fetchPeople, named } from './people';
import { PeopleList, PeopleTools, type PersonRow } from './people-list';
import { useStage } from './use-stage';

const pageSize = 200;

interface Props {
  id: string;
  dates: readonly [earlier: string, later: string];
}

/** The answer to "Who was there?" between the two dates that the view compares: who came, left and stayed. */
export function PeopleBetween({ id, dates }: Props) {
  const [filter, setFilter] = useState('');
  const units = currentQuestion.value.units ?? false;
  const fetchPage = async (after: string | null, signal?: AbortSignal) => {
    const page = await fetchPeople({ id, asOf: null, where: named(filter), units, first: pageSize, after }, signal);
    return page && { ...page, rows: await judged(page.rows, { id, dates, units }, signal) };
  };
  const first = useAsync((signal) => fetchPage(null, signal), [id, ...dates, filter, units]);
  useStage(first && { scene: 'star', positions: around(id, first.rows.filter(({ outcome }) => outcome)) });
  return (
    <section aria-label={t('Answer')} class="answer">
      {first && (
        <Headline>
          {tx('At {company} between {earlier} and {later}: {outcomes}', { company: <bdi>{nameOf(id)}</bdi>, earlier: dates[0], later: dates[1], outcomes: countsText(first.rows) })}
          {first.pageInfo.hasNextPage && `, ${t('of the first {n} people', { n: formatNumber(first.rows.length) })}`}.
        </Headline>
      )}
      <PeopleTools filter={filter} onFilter={setFilter} units={cache.entities.get(id)?.type === 'Company'} />
      {first && <PeopleList key={[...dates, filter, units].join(' ')} first={first} fetchPage={fetchPage} />}
    </section>
  );
}

/** Returns people with what became of them between two dates, by how sure it is that they were there on each. */
async function judged(rows: readonly PersonRow[], { id, dates, units }: Props & { units: boolean }, signal?: AbortSignal): Promise<PersonRow[]> {
  const where = { id: { in: rows.map(({ person }) => person.id) } };
  const verdictsOn = async (asOf: string) => {
    const page = await fetchPeople({ id, asOf, where, units, first: pageSize, after: null }, signal);
    return new Map<string, Verdict>(page?.rows.map(({ person, verdict }) => [person.id, verdict ?? 'NONE']));
  };
  const [earlier, later] = await Promise.all([verdictsOn(dates[0]), verdictsOn(dates[1])]);
  const order = (row: PersonRow) => (row.outcome ? outcomes.indexOf(row.outcome.outcome) : outcomes.length);
  return rows
    .map(({ verdict, ...row }) => ({ ...row, outcome: outcomeOf(earlier.get(row.person.id) ?? 'NONE', later.get(row.person.id) ?? 'NONE') }))
    .sort((a, b) => order(a) - order(b));
}

function countsText(rows: readonly PersonRow[]): string {
  return outcomes.map((outcome) => `${formatNumber(rows.filter((row) => row.outcome?.outcome === outcome).length)} ${outcomeWords[outcome]}`).join(', ');
}
