import { query } from '../../api/client';
import { OneRevision, type OneRevisionQuery } from '../../api/generated';
import { knownSearch } from '../../api/known';
import { root } from '../../api/server';
import { newestRevision } from '../../state/news';
import { may } from '../../state/viewer';
import { useAsync } from '../../ui/use-async';
import { usePages } from '../../ui/use-pages';
import { t, tn } from '../../words/messages';
import { ChangeCard, OriginLine } from './change-card';
import { placeLink } from '../parts/place';
import { RevertForm } from './revert-form';

const pageSize = 50;

type Revision = NonNullable<OneRevisionQuery['revision']>;
type Page = NonNullable<Revision['changes']>;

async function fetchRevision(number: number, after: string | null, signal?: AbortSignal): Promise<Revision | null> {
  return (await query('Reading the changes', OneRevision, { number, first: pageSize, after }, signal)).revision;
}

/** All that a revision changed, and a way to undo it. */
export function RevisionPage({ number }: { number: number }) {
  const revision = useAsync(async (signal) => (await fetchRevision(number, null, signal)) ?? 'none', [number], newestRevision.value);
  return (
    <section class="revision">
      <p>
        <a href={placeLink('changes')}>← {t('All changes')}</a>
      </p>
      <h2>{t('Revision {n}', { n: number })}</h2>
      {revision === 'none' && <p>{t('There is no revision with this number yet.')}</p>}
      {revision !== null && revision !== 'none' && (
        <>
          <OriginLine revision={revision} />
          <p class="quiet">
            {tn(revision.records, '{n} record', '{n} records')} · <a href={`${root}explore${knownSearch({ at: null, revision: number })}`}>{t('Explore what was known then')}</a>
          </p>
          {revision.changes === null ? (
            <p class="note">{t('What it changed is not in the log: it made all that it holds.')}</p>
          ) : (
            <>
              {may('WRITE') && <RevertForm revision={number} records={revision.records} />}
              <Pages number={number} first={revision.changes} />
            </>
          )}
        </>
      )}
    </section>
  );
}

function Pages({ number, first }: { number: number; first: Page }) {
  const { pages, hasMore, loadMore } = usePages(first, async (after) => (await fetchRevision(number, after))?.changes ?? null);
  return (
    <>
      {pages.flatMap(({ nodes }) => nodes).map((change, i) => (
        <ChangeCard key={i} change={change} />
      ))}
      {hasMore && (
        <button type="button" class="more" onClick={loadMore}>
          {t('More of its changes')}…
        </button>
      )}
    </>
  );
}
