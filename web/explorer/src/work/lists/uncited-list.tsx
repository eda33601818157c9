import { answered, query } from '../../api/client';
import { UncitedIn } from '../../api/generated';
import { fetchTexts } from '../../api/texts';
import { truncate } from '../../model/code-points';
import { Loaded } from '../../ui/loaded';
import { useLoad } from '../../ui/use-load';
import { usePages } from '../../ui/use-pages';
import { t, tn } from '../../words/messages';
import { placeLink } from '../parts/place';

const few = 3;
const textsAtOnce = 10;
const maxSentence = 160;

interface Text {
  id: string;
  title: string;
  count: number;
  sentences: readonly { text: string; start: number }[];
}

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  /** How many texts there are in all. */
  totalCount: number;
  /** How many were looked through. */
  read: number;
  /** Those in which there are sentences on which no claim rests. */
  texts: readonly Text[];
}

/** Looks through the next texts. */
async function fetchPage(after: string | null, signal?: AbortSignal): Promise<Page> {
  const { nodes, pageInfo, totalCount } = await fetchTexts({ hasText: { eq: true } }, textsAtOnce, after, signal);
  const texts = await Promise.all(nodes.map(({ id, title }) => fetchSentences(id, title, signal)));
  return { pageInfo, totalCount, read: nodes.length, texts: texts.filter(({ count }) => count > 0) };
}

async function fetchSentences(id: string, title: string, signal?: AbortSignal): Promise<Text> {
  const { totalCount, nodes } = answered((await query('Looking for sentences', UncitedIn, { document: id, first: few }, signal)).uncited);
  return { id, title, count: totalCount, sentences: nodes };
}

/** Sentences on which no claim rests, by the texts in which they stand, the latest first. */
export function UncitedList() {
  const first = useLoad((signal) => fetchPage(null, signal), []);
  return (
    <section aria-labelledby="todo-uncited">
      <h2 id="todo-uncited">{t('Sentences without a claim')}</h2>
      <Loaded of={first}>{(page) => <Uncited first={page} />}</Loaded>
    </section>
  );
}

function Uncited({ first }: { first: Page }) {
  const { pages, last, hasMore, loadMore } = usePages(first, fetchPage);
  const texts = pages.flatMap((page) => page.texts);
  const read = pages.reduce((sum, page) => sum + page.read, 0);
  return (
    <>
      {texts.length === 0 && <p class="quiet">{hasMore ? t('None in the texts that were looked through.') : t('None in any text.')}</p>}
      <ul class="plain uncited">
        {texts.map(({ id, title, count, sentences }) => (
          <li key={id}>
            <a href={placeLink('texts', id)}>
              <bdi>{title}</bdi>
            </a>{' '}
            <span class="quiet">{tn(count, '{n} sentence', '{n} sentences')}</span>
            <ul>
              {sentences.map(({ text, start }) => (
                <li key={start} dir="auto">
                  {truncate(text, maxSentence)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {hasMore && (
        <>
          <p class="quiet">{t('{read} of {n} texts were looked through, the latest first.', { read, n: last.totalCount })}</p>
          <button type="button" class="more" onClick={loadMore}>
            {t('more')}…
          </button>
        </>
      )}
    </>
  );
}
