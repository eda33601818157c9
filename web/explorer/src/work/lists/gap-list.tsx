import { useState } from 'preact/hooks';
import { answered, query } from '../../api/client';
import { type GapCode, GapsAnywhere, type GapsAnywhereQuery } from '../../api/generated';
import { kindWords } from '../../model/kinds';
import { entityLink } from '../../share/links';
import { Loaded } from '../../ui/loaded';
import { useLoad } from '../../ui/use-load';
import { usePages } from '../../ui/use-pages';
import { gapWords } from '../../words/codes';
import { t } from '../../words/messages';
import { type ClaimInfo, ClaimText } from '../parts/claim-text';

type Page = NonNullable<GapsAnywhereQuery['gaps']>;

const pageSize = 20;
const codes: readonly GapCode[] = [
  'NO_QUOTE', 'ONLY_REPORTED', 'ONLY_INFERRED', 'START_UNKNOWN', 'END_UNKNOWN', 'START_VAGUE', 'END_VAGUE', 'TENSE_INFERRED', 'LIST_OPEN', 'NOTHING_RECORDED',
];

async function fetchGaps(code: GapCode, after: string | null, signal?: AbortSignal): Promise<Page> {
  return answered((await query('Looking for gaps', GapsAnywhere, { codes: [code], first: pageSize, after }, signal)).gaps);
}

/** What is missing anywhere, of one sort; each leads to the entity where it can be corrected. */
export function GapList() {
  const [code, setCode] = useState<GapCode>('START_UNKNOWN');
  const first = useLoad((signal) => fetchGaps(code, null, signal), [code]);
  return (
    <section aria-labelledby="todo-gaps">
      <h2 id="todo-gaps">{t('What is missing')}</h2>
      <label class="choice">
        {t('Show')}{' '}
        <select value={code} onChange={({ currentTarget }) => setCode(currentTarget.value as GapCode)}>
          {codes.map((one) => (
            <option key={one} value={one}>
              {gapWords[one]}
            </option>
          ))}
        </select>
      </label>
      <Loaded of={first}>{(page) => <Gaps key={code} first={page} code={code} />}</Loaded>
    </section>
  );
}

function Gaps({ first, code }: { first: Page; code: GapCode }) {
  const { pages, hasMore, loadMore } = usePages(first, (after) => fetchGaps(code, after));
  const gaps = pages.flatMap(({ nodes }) => nodes);
  return (
    <>
      {gaps.length === 0 && !hasMore && <p class="quiet">{t('None of these.')}</p>}
      <ul class="gaps">
        {gaps.map(({ entity, claim, kind }, i) => (
          <li key={i}>
            <a href={entityLink(entity.id)} target="_blank" rel="noopener">
              <bdi>{entity.name}</bdi>
            </a>
            {': '}
            {claim ? <ClaimText claim={claim as ClaimInfo} /> : kind ? kindWords[kind].out : gapWords[code]}
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" class="more" onClick={loadMore}>
          {t('more')}…
        </button>
      )}
    </>
  );
}
