import { answered, query } from '../api/client';
import { RevisionList, type RevisionListQuery } from '../api/generated';
import { useAsync } from '../ui/use-async';
import { usePages } from '../ui/use-pages';
import { t } from '../words/messages';
import { RevisionLine } from './revision-line';

const pageSize = 20;
const changesOfEach = 10;

type Page = NonNullable<RevisionListQuery['revisions']>;

async function fetchPage(after: string | null, signal?: AbortSignal): Promise<Page> {
  return answered((await query('Reading the changes', RevisionList, { first: pageSize, after, changes: changesOfEach }, signal)).revisions);
}

/** What has been changed, the newest first. */
export function Changes() {
  const first = useAsync((signal) => fetchPage(null, signal), []);
  return first && <Pages first={first} />;
}

function Pages({ first }: { first: Page }) {
  const { pages, hasMore, loadMore } = usePages(first, fetchPage);
  const revisions = pages.flatMap(({ nodes }) => nodes);
  return (
    <section>
      <h2>{t('What has been changed')}</h2>
      <ol class="plain changes">
        {revisions.map((revision) => (
          <li key={revision.number}>
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
