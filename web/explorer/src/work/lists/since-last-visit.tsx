import { useState } from 'preact/hooks';
import { answered, query } from '../../api/client';
import { NewestRevision, RevisionList } from '../../api/generated';
import { keep, kept } from '../../state/kept';
import { Loaded } from '../../ui/loaded';
import { useLoad } from '../../ui/use-load';
import { t, tn } from '../../words/messages';
import { placeLink } from '../parts/place';
import { RevisionLine } from '../records/revision-line';
import { RevisionLink } from '../records/revision-link';

const seenKey = 'ties-seen-revision';
const most = 20;
const changesOfEach = 5;

/** What has been changed since this browser saw all, and a way to say that one has seen it. On a first visit all counts as seen. */
export function SinceLastVisit() {
  const [seen, setSeen] = useState(kept<number>(seenKey));
  const list = useLoad(
    async (signal) => {
      const newest = answered((await query('Reading the changes', NewestRevision, {}, signal)).revisions).totalCount;
      if (seen === null || seen > newest) {
        keep(seenKey, newest); // a first visit, or another store
        return { newest, unseen: [], isFirst: true };
      }
      const first = Math.min(most, newest - seen);
      const revisions = first === 0 ? [] : answered((await query('Reading the changes', RevisionList, { first, after: null, changes: changesOfEach }, signal)).revisions).nodes;
      return { newest, unseen: revisions.filter(({ number }) => number > seen), isFirst: false };
    },
    [seen],
  );
  const markSeen = (newest: number) => {
    keep(seenKey, newest);
    setSeen(newest);
  };
  return (
    <section aria-labelledby="todo-seen" class="since-last">
      <h2 id="todo-seen">{t('Changed since your last visit')}</h2>
      <Loaded of={list}>
        {({ newest, unseen, isFirst }) =>
          unseen.length === 0 ? (
            <p class="quiet">{isFirst ? t('This browser is here for the first time: from now on it remembers what you have seen.') : t('Nothing has changed since.')}</p>
          ) : (
            <>
              <ol class="plain changes">
                {unseen.map((revision) => (
                  <li key={revision.number}>
                    <RevisionLine revision={revision} /> <RevisionLink number={revision.number} />
                  </li>
                ))}
              </ol>
              {newest - (seen ?? 0) > unseen.length && (
                <p>
                  <a href={placeLink('changes')}>{tn(newest - (seen ?? 0), '{n} change in all', '{n} changes in all')}</a>
                </p>
              )}
              <button type="button" onClick={() => markSeen(newest)}>
                {t('I have seen them')}
              </button>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
