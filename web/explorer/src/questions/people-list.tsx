import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EntityPartsFragment, RelationClaimPartsFragment } from '../api/generated';
import { showInWhole } from '../commands/select';
import type { outcomeOf } from '../model/compare';
import type { Verdict } from '../model/graph';
import { outcomeWords } from '../model/words';
import { reportErrors } from '../state/errors';
import { currentQuestion } from '../state/panels';
import { view } from '../state/store';
import { ClaimCard, RelationWords } from '../ui/claim';
import { Shape } from '../ui/shape';
import { usePages } from '../ui/use-pages';
import { useTypedText } from '../ui/use-typed-text';
import { VerdictBadge } from '../ui/verdict-badge';
import { formatNumber, language, t, tn } from '../words/messages';

/** One of the people of an answer, with the claims that say so. */
export interface PersonRow {
  person: EntityPartsFragment;
  verdict?: Verdict;
  /** What became of their being there between the dates of the view; null if they were there on neither. */
  outcome?: ReturnType<typeof outcomeOf>;
  stints: readonly RelationClaimPartsFragment[];
  /** Where they are now, or were on the date of the view. */
  now?: readonly { role: string | null; company: { name: string } }[];
}

export interface PeoplePage {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  rows: readonly PersonRow[];
}

interface Props {
  first: PeoplePage;
  fetchPage: (after: string | null) => Promise<PeoplePage | null>;
}

/** People with their claims, page by page; those that have been read can be sorted by name. */
export function PeopleList({ first, fetchPage }: Props) {
  const { pages, last, hasMore, loadMore } = usePages(first, fetchPage);
  const [byName, setByName] = useState(false);
  const rows = pages.flatMap((page) => page.rows);
  const collator = new Intl.Collator(language.value);
  const sorted = byName ? [...rows].sort((a, b) => collator.compare(a.person.name, b.person.name)) : rows;
  const ids = rows.map(({ person }) => person.id);
  return (
    <>
      {rows.length > 1 && (
        <div class="list-tools">
          <label class="check">
            <input type="checkbox" checked={byName} onChange={({ currentTarget }) => setByName(currentTarget.checked)} />
            {t('by name')}
          </label>
          <button type="button" class="small" onClick={() => void reportErrors(showInWhole(ids, [...ids, ...rows.flatMap(({ stints }) => stints.map(({ id }) => id))]))}>
            {t('Show in the whole drawing')}
          </button>
        </div>
      )}
      {sorted.map((row) => (
        <PersonDetails key={row.person.id} row={row} />
      ))}
      {hasMore && (
        <button type="button" class="more" onClick={loadMore}>
          {tn(last.totalCount - rows.length, '{n} more', '{n} more')}…
        </button>
      )}
    </>
  );
}

function PersonDetails({ row: { person, verdict, outcome, stints, now } }: { row: PersonRow }) {
  return (
    <details class="meeting">
      <summary>
        <Shape type={person.__typename} /> <bdi class="name">{person.name}</bdi> {verdict && <VerdictBadge verdict={verdict} />}
        {outcome !== undefined && <OutcomeText outcome={outcome} />}
        {now && <NowAt jobs={now} />}
      </summary>
      {stints.map((stint) => (
        <ClaimCard key={stint.id} claim={stint} role={stint.role}>
          <RelationWords relation={stint} from={person.id} />
        </ClaimCard>
      ))}
    </details>
  );
}

function OutcomeText({ outcome }: { outcome: NonNullable<PersonRow['outcome']> | null }) {
  return outcome === null ? (
    <span class="quiet">{t('on neither date')}</span>
  ) : (
    <>
      {outcomeWords[outcome.outcome]} {outcome.outcome !== 'UNSURE' && <VerdictBadge verdict={outcome.verdict} />}
    </>
  );
}

/** Where somebody is now, or was on the date of the view. */
function NowAt({ jobs }: { jobs: NonNullable<PersonRow['now']> }) {
  const { asOf } = view.value;
  return (
    <span class="now quiet">
      {' '}
      {jobs.length === 0 ? (asOf === null ? t('where now is not recorded') : t('where in {date} is not recorded', { date: asOf })) : `${asOf === null ? t('now at') : t('in {date} at', { date: asOf })} `}
      {jobs.length > 0 && <bdi>{jobs.map(({ role, company }) => [company.name, role && `(${role})`].filter(Boolean).join(' ')).join(', ')}</bdi>}
    </span>
  );
}

/** A box that filters people by name, and whether units count. */
export function PeopleTools({ filter, onFilter, units }: { filter: string; onFilter: (text: string) => void; units: boolean }) {
  return (
    <div class="list-tools">
      <input
        ref={useTypedText(filter)}
        type="search"
        aria-label={t('Only names with')}
        placeholder={t('Only names with…')}
        onChange={({ currentTarget }) => onFilter(currentTarget.value.trim())}
      />
      {units && <UnitsOption />}
    </div>
  );
}

/** Whether what is at the units of a company counts. */
export function UnitsOption() {
  const question = currentQuestion.value;
  return (
    <label class="check">
      <input type="checkbox" checked={question.units ?? false} onChange={({ currentTarget }) => (currentQuestion.value = { ...question, units: currentTarget.checked })} />
      {t('with its units and teams')}
    </label>
  );
}

/** How sure the people of a list are, as far as they are not all certain. */
export function CountsText({ counts }: { counts: { certain: number; possible: number; unknown: number } }): ComponentChildren {
  const { certain, possible, unknown } = counts;
  return possible + unknown === 0 ? null : (
    <p class="quiet">
      {t('{certain} for certain, {possible} possibly by the dates; of {unknown} the dates say nothing.', {
        certain: formatNumber(certain),
        possible: formatNumber(possible),
        unknown: formatNumber(unknown),
      })}
    </p>
  );
}
