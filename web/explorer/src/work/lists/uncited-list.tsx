import { answered, query } from '../../api/client';
import { TextsInUse, UncitedIn } from '../../api/generated';
import { truncate } from '../../model/code-points';
import { Loaded } from '../../ui/loaded';
import { useLoad } from '../../ui/use-load';
import { t, tn } from '../../words/messages';
import { placeLink } from '../parts/place';

const few = 3;
const maxTexts = 10;
const maxSentence = 160;
const window = { revisions: 20, changes: 20, people: 20, claims: 10 };

interface Text {
  id: string;
  title: string;
  count: number;
  sentences: readonly { text: string; start: number }[];
}

/** Returns texts that are in use, with sentences on which no claim rests. */
async function fetchTexts(signal: AbortSignal): Promise<Text[]> {
  const { revisions, people } = await query('Looking for texts', TextsInUse, window, signal);
  const changed = answered(revisions).nodes.flatMap(({ changes }) => changes?.nodes ?? []);
  const cited = answered(people).nodes.flatMap(({ relations }) => relations.nodes.flatMap(({ citations }) => citations.map(({ document }) => document)));
  const found = [...changed.flatMap(({ node }) => (node && 'title' in node ? [node] : [])), ...cited];
  const titles = new Map(found.map(({ id, title }) => [id, title]));
  return Promise.all(
    [...titles].slice(0, maxTexts).map(async ([id, title]) => {
      const { totalCount, nodes } = answered((await query('Looking for sentences', UncitedIn, { document: id, first: few }, signal)).uncited);
      return { id, title, count: totalCount, sentences: nodes };
    }),
  );
}

/** Sentences on which no claim rests, by the texts in which they stand. */
export function UncitedList() {
  const texts = useLoad(fetchTexts, []);
  return (
    <section aria-labelledby="todo-uncited">
      <h2 id="todo-uncited">{t('Sentences without a claim')}</h2>
      <Loaded of={texts}>
        {(found) =>
          found.every(({ count }) => count === 0) ? (
            <p class="quiet">{t('None in the texts that were changed or cited last.')}</p>
          ) : (
            <ul class="plain uncited">
              {found
                .filter(({ count }) => count > 0)
                .map(({ id, title, count, sentences }) => (
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
          )
        }
      </Loaded>
    </section>
  );
}
