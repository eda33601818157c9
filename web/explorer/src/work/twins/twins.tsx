import { useState } from 'preact/hooks';
import { answered, query } from '../../api/client';
import { DuplicateList } from '../../api/generated';
import { pairKey } from '../../model/twins';
import { keep, kept } from '../../state/kept';
import { Loaded } from '../../ui/loaded';
import { useKeys } from '../../ui/use-keys';
import { useLoad } from '../../ui/use-load';
import { t, tn } from '../../words/messages';
import { goTo, placeLink } from '../parts/place';
import { Done } from '../records/done';
import { TwinPair } from './twin-pair';
import type { Duplicate } from './twin-pair-parts';
import '../../style/judge.css';

const pageSize = 50;
const laterKey = 'ties-twins-later';

/** Entities that are likely there twice, the likest first, and the pair that is being judged. */
export function Twins({ item }: { item: string }) {
  const [size, setSize] = useState(pageSize);
  const [later, setLater] = useState<readonly string[]>(kept<string[]>(laterKey) ?? []);
  const [done, setDone] = useState<{ text: string; revision: number | null } | null>(null);
  const list = useLoad(async (signal) => answered((await query('Looking for twins', DuplicateList, { kinds: null, first: size, after: null }, signal)).duplicates), [size]);
  const nodes = list.value?.nodes ?? [];
  const ordered = [...nodes.filter((pair) => !later.includes(keyOf(pair))), ...nodes.filter((pair) => later.includes(keyOf(pair)))];
  const shown = ordered.find((pair) => keyOf(pair) === item) ?? (item === '' ? ordered[0] : undefined);
  const step = (by: 1 | -1) => {
    const next = shown && ordered[ordered.indexOf(shown) + by];
    if (next) {
      goTo('twins', keyOf(next));
    }
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  const onDone = (text: string, revision: number | null) => {
    setDone({ text, revision });
    const next = shown && ordered[ordered.indexOf(shown) + 1];
    goTo('twins', next ? keyOf(next) : '');
    list.reload();
  };
  const setAside = (pair: Duplicate) => {
    const next = [...later.filter((key) => key !== keyOf(pair)), keyOf(pair)].slice(-1000);
    keep(laterKey, next);
    setLater(next);
    const following = ordered.find((other) => other !== pair && !next.includes(keyOf(other)));
    goTo('twins', following ? keyOf(following) : '');
    setDone({ text: t('Set aside: it stands at the end of the list.'), revision: null });
  };
  return (
    <section class="judge" aria-label={t('Twins')}>
      <div class="queue">
        {list.value === null && list.error === null && <p role="status">{t('All pairs are being compared. This takes a while after a change…')}</p>}
        <Loaded of={list}>
          {({ totalCount, pageInfo }) =>
            totalCount === 0 ? (
              <p class="quiet">{t('Nothing is likely there twice.')}</p>
            ) : (
              <>
                <p class="quiet">{tn(totalCount, '{n} pair', '{n} pairs')}</p>
                <ol class="plain cards">
                  {ordered.map((pair) => (
                    <li key={keyOf(pair)}>
                      <a href={placeLink('twins', keyOf(pair))} aria-current={pair === shown ? 'true' : undefined}>
                        <strong>
                          <bdi>{pair.first.name}</bdi> · <bdi>{pair.second.name}</bdi>
                        </strong>
                        <span class="quiet">
                          {tn(pair.score, '{n} point', '{n} points')}
                          {later.includes(keyOf(pair)) && ` · ${t('set aside')}`}
                        </span>
                      </a>
                    </li>
                  ))}
                </ol>
                {pageInfo.hasNextPage && (
                  <button type="button" class="more" onClick={() => setSize(size + pageSize)}>
                    {t('more')}…
                  </button>
                )}
              </>
            )
          }
        </Loaded>
      </div>
      <div class="judged">
        <Done of={done} />
        {shown && <TwinPair key={keyOf(shown)} pair={shown} onDone={onDone} onLater={() => setAside(shown)} />}
        {list.value && item !== '' && !shown && <p class="note">{t('This pair is not in the list: it is decided on, or less alike than others.')}</p>}
      </div>
    </section>
  );
}

function keyOf({ first, second }: Duplicate): string {
  return pairKey(first.id, second.id);
}
