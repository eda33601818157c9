import { useState } from 'preact/hooks';
import { answered, query } from '../../api/client';
import { knownSearch } from '../../api/known';
import { HistoryOf, type HistoryOfQuery } from '../../api/generated';
import { endOfDate } from '../../model/partial-date';
import { entityLink } from '../../share/links';
import { cache } from '../../state/store';
import { versionOf } from '../../state/touched';
import { useAsync } from '../../ui/use-async';
import { usePages } from '../../ui/use-pages';
import { DateInput } from '../../ui/date-input';
import { t } from '../../words/messages';
import { ChangeCard, OriginLine } from './change-card';
import { KnownThen, type Then } from './known-then';
import { RevisionLink } from './revision-link';

const pageSize = 20;

type Page = NonNullable<HistoryOfQuery['history']>;

interface Props {
  id: string;
  /** Whether claims about the entity are listed, too. */
  withClaims: boolean;
}

/** What has been done to a record, the newest first: who, when, why, before and after; and the record as it was known earlier. */
export function History({ id, withClaims }: Props) {
  const fetchPage = async (after: string | null, signal?: AbortSignal): Promise<Page> =>
    answered((await query('Reading the history', HistoryOf, { id, withClaims, first: pageSize, after }, signal)).history);
  const first = useAsync((signal) => fetchPage(null, signal), [id], versionOf(id));
  const [then, setThen] = useState<Then | null>(null);
  return (
    <section class="history" aria-label={t('History')}>
      <KnownOn id={id} onShow={setThen} />
      {then && <KnownThen id={id} then={then} onClose={() => setThen(null)} />}
      {first && <Pages id={id} first={first} fetchPage={fetchPage} onShow={setThen} />}
    </section>
  );
}

function KnownOn({ id, onShow }: { id: string; onShow: (then: Then) => void }) {
  const [text, setText] = useState('');
  const at = endOfDate(text);
  return (
    <form
      class="known-on"
      onSubmit={(event) => {
        event.preventDefault();
        if (at !== null) {
          onShow({ at, revision: null });
        }
      }}
    >
      <DateInput label={t('As it was known here at the end of')} value={text} onInput={setText} />
      <button type="submit" class="small" disabled={at === null}>
        {t('Show')}
      </button>
      {at !== null && cache.entities.has(id) && <a href={`${entityLink(id)}${knownSearch({ at, revision: null })}`}>{t('Explore what was known then')}</a>}
    </form>
  );
}

interface PagesProps {
  id: string;
  first: Page;
  fetchPage: (after: string | null) => Promise<Page>;
  onShow: (then: Then) => void;
}

function Pages({ id, first, fetchPage, onShow }: PagesProps) {
  const { pages, hasMore, loadMore } = usePages(first, fetchPage);
  const changes = pages.flatMap(({ nodes }) => nodes);
  return (
    <>
      {changes.length === 0 && <p class="quiet">{t('Nothing that was done to it is in the log.')}</p>}
      <ol class="plain">
        {changes.map((change) => (
          <li key={`${change.revision.number} ${change.id}`}>
            <OriginLine revision={change.revision} />
            <ChangeCard change={change.id === id ? { ...change, node: null } : change}>
              <p class="record-actions">
                <RevisionLink number={change.revision.number} />
                <button type="button" class="small" onClick={() => onShow({ at: null, revision: change.revision.number })}>
                  {t('As known then')}
                </button>
              </p>
            </ChangeCard>
          </li>
        ))}
      </ol>
      {hasMore && (
        <button type="button" class="more" onClick={loadMore}>
          {t('Older changes')}…
        </button>
      )}
    </>
  );
}
