import { useState } from 'preact/hooks';
import { fetchTexts, type TextPage } from '../../api/texts';
import { titleForms } from '../../model/title-forms';
import { Loaded } from '../../ui/loaded';
import { useLoad } from '../../ui/use-load';
import { usePages } from '../../ui/use-pages';
import { useTypedText } from '../../ui/use-typed-text';
import { t, tn } from '../../words/messages';
import { placeLink } from '../parts/place';

const pageSize = 20;

/** Returns a page of all texts, or of those with some words in their titles. */
function fetchTitled(words: string, after: string | null, signal?: AbortSignal): Promise<TextPage> {
  const where = words === '' ? {} : { OR: titleForms(words).map((contains) => ({ title: { contains } })) };
  return fetchTexts(where, pageSize, after, signal);
}

/** All texts, the latest first; by their titles where some words are given. */
export function TextList() {
  const [words, setWords] = useState('');
  const first = useLoad((signal) => fetchTitled(words, null, signal), [words]);
  return (
    <section aria-labelledby="all-texts">
      <h2 id="all-texts">{t('All texts')}</h2>
      <label class="choice">
        {t('Only titles with')} <input ref={useTypedText(words)} type="search" name="words" onChange={({ currentTarget }) => setWords(currentTarget.value.trim())} />
      </label>
      <Loaded of={first}>{(page) => <Listed first={page} words={words} />}</Loaded>
    </section>
  );
}

function Listed({ first, words }: { first: TextPage; words: string }) {
  const { pages, last, hasMore, loadMore } = usePages(first, (after) => fetchTitled(words, after));
  const texts = pages.flatMap(({ nodes }) => nodes);
  return (
    <>
      {texts.length === 0 && <p class="quiet">{words === '' ? t('There are no texts yet.') : t('No title has these words.')}</p>}
      <ul class="plain texts">
        {texts.map(({ id, title, recordedAt }) => (
          <li key={id}>
            <a href={placeLink('texts', id)}>
              <bdi>{title}</bdi>
            </a>{' '}
            <span class="quiet">{t('Recorded {date}.', { date: recordedAt.slice(0, 10) })}</span>
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" class="more" onClick={loadMore}>
          {tn(last.totalCount - texts.length, '{n} more', '{n} more')}…
        </button>
      )}
    </>
  );
}
