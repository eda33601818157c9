import { type News, news } from '../state/news';
import { Icon } from '../ui/icon';
import { opWords } from '../words/changes';
import { t, tn } from '../words/messages';
import { RecordTitle } from './records/record-title';
import { RevisionLink } from './records/revision-link';

/** What others have changed while one looks at the page: what is shown has it already. */
export function NewsBar() {
  const last = news.value.at(-1);
  return (
    <div class={last ? 'banner news' : 'unseen'} role="status">
      {last && (
        <>
          <p>
            <Headline news={last} />
          </p>
          <button type="button" class="icon" onClick={() => (news.value = [])}>
            <Icon name="close" label={t('Dismiss')} />
          </button>
        </>
      )}
    </div>
  );
}

function Headline({ news: { revision, changes, moreChanges } }: { news: News }) {
  const [first] = changes;
  const others = changes.length - 1;
  const earlier = news.value.length - 1;
  return (
    <>
      <bdi>{revision.actor.name ?? t('Somebody')}</bdi>
      {': '}
      {first && (
        <>
          <RecordTitle {...first} /> <span class="quiet">{opWords[first.op]}</span>
        </>
      )}
      {others > 0 && <> {moreChanges ? t('and many more') : tn(others, 'and {n} more', 'and {n} more')}</>}
      {revision.reason && (
        <>
          {', '}
          <bdi>{revision.reason}</bdi>
        </>
      )}{' '}
      · <RevisionLink number={revision.number} />
      {earlier > 0 && <> · {tn(earlier, '{n} change before it', '{n} changes before it')}</>}
    </>
  );
}
