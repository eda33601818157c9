import { useState } from 'preact/hooks';
import { answered, query } from '../../api/client';
import { RevisionList, type RevisionListQuery } from '../../api/generated';
import { newestRevision } from '../../state/news';
import { viewer } from '../../state/viewer';
import { useAsync } from '../../ui/use-async';
import { usePages } from '../../ui/use-pages';
import { t } from '../../words/messages';
import { RevisionLine } from './revision-line';
import { RevisionLink } from './revision-link';
import { RevisionPage } from './revision-page';

const pageSize = 20;
const changesOfEach = 10;

type Page = NonNullable<RevisionListQuery['revisions']>;

async function fetchPage(after: string | null, signal?: AbortSignal): Promise<Page> {
  return answered((await query('Reading the changes', RevisionList, { first: pageSize, after, changes: changesOfEach }, signal)).revisions);
}

/** What has been changed, the newest first; or one revision, by its number. */
export function Changes({ item }: { item: string }) {
  return /^[1-9]\d{0,8}$/.test(item) ? <RevisionPage key={item} number={Number(item)} /> : <AllChanges />;
}

function AllChanges() {
  const first = useAsync((signal) => fetchPage(null, signal), [], newestRevision.value);
  return first && <Pages first={first} />;
}

function Pages({ first }: { first: Page }) {
  const [onlyMine, setOnlyMine] = useState(false);
  const { pages, hasMore, loadMore } = usePages(first, fetchPage);
  const revisions = pages.flatMap(({ nodes }) => nodes).filter(({ actor }) => !onlyMine || actor.name === viewer.value?.name);
  return (
    <section>
      <h2>{t('What has been changed')}</h2>
      <label class="check">
        <input type="checkbox" checked={onlyMine} onChange={({ currentTarget }) => setOnlyMine(currentTarget.checked)} /> {t('only by me')}
      </label>
      <ol class="plain changes">
        {revisions.map((revision) => (
          <li key={revision.number}>
            <RevisionLink number={revision.number} />
            <RevisionLine revision={revision} />
          </li>
        ))}
      </ol>
      {hasMore && (
        <button type="button" class="more" onClick={loadMore}>
          {t('Older changes')}…
        </button>
      )}
    </section>
  );
}
