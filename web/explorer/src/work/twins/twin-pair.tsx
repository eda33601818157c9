import { useState } from 'preact/hooks';
import type { Problem } from '../../api/change';
import { answered, query } from '../../api/client';
import { TwinDetails } from '../../api/generated';
import { type Merged, sendKeepApart, sendMerge } from '../../api/merge';
import { reportErrors } from '../../state/errors';
import { may } from '../../state/viewer';
import { Loaded } from '../../ui/loaded';
import { Problems } from '../../ui/problems';
import { useKeys } from '../../ui/use-keys';
import { useLoad } from '../../ui/use-load';
import { t, tx } from '../../words/messages';
import { twinWords } from '../../words/twins';
import { MergeResult } from './merge-result';
import { SideBySide } from './side-by-side';
import type { Duplicate, Twin } from './twin-pair-parts';

const claims = 100;
const maxReason = 900;

async function fetchTwins(ids: string[], signal: AbortSignal): Promise<Twin[]> {
  const nodes = answered((await query('Reading two records', TwinDetails, { ids, claims }, signal)).nodes);
  return nodes.flatMap((node) => (node && 'facts' in node ? [node] : []));
}

interface Props {
  pair: Duplicate;
  onDone: (text: string, revision: number | null) => void;
  onLater: () => void;
}

/** Two entities side by side, what speaks for their being one and against it, and the decision. */
export function TwinPair({ pair, onDone, onLater }: Props) {
  const { first, second, reasons } = pair;
  const twins = useLoad((signal) => fetchTwins([first.id, second.id], signal), [first.id, second.id]);
  const [swapped, setSwapped] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<Merged | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [sending, setSending] = useState(false);
  const [from, into] = swapped ? [first, second] : [second, first];

  const send = (work: () => Promise<readonly Problem[]>) => {
    if (!sending) {
      setSending(true);
      void reportErrors(work().then(setProblems)).then(() => setSending(false));
    }
  };
  const tryMerge = () =>
    send(async () => {
      const merged = await sendMerge(from.id, into.id, reason, true);
      setTried(merged.problems.length === 0 ? merged : null);
      return merged.problems;
    });
  const merge = () =>
    send(async () => {
      const { problems, revision } = await sendMerge(from.id, into.id, reason, false);
      if (problems.length === 0) {
        onDone(t('Merged.'), revision?.number ?? null);
      }
      return problems;
    });
  const keepApart = () =>
    send(async () => {
      const { problems, revision } = await sendKeepApart([first.id, second.id], reason);
      if (problems.length === 0) {
        onDone(t('Kept apart.'), revision);
      }
      return problems;
    });
  const swap = () => {
    setSwapped(!swapped);
    setTried(null);
  };
  const canDecide = may('WRITE');
  useKeys(canDecide ? { m: tried ? merge : tryMerge, d: keepApart, l: onLater, s: swap } : { l: onLater });
  return (
    <article class="proposal" aria-label={t('Likely the same')}>
      <h2>
        <bdi>{first.name}</bdi> · <bdi>{second.name}</bdi>
      </h2>
      <ul class="plain points">
        {reasons.map(({ code, points }) => (
          <li key={code} class={points < 0 ? 'speaks-against' : undefined}>
            {points > 0 ? '+' : ''}
            {points} {twinWords[code]}
          </li>
        ))}
      </ul>
      <Loaded of={twins}>{([one, other]) => (one && other ? <SideBySide first={one} second={other} /> : <p class="note">{t('One of them is no longer there.')}</p>)}</Loaded>
      <Problems problems={problems} />
      {canDecide ? (
        <div class="decision">
          <label class="field">
            <span class="field-name">{t('Reason')}</span>
            <input type="text" maxLength={maxReason} value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
          </label>
          <p>
            {tx('{from} becomes {into}.', { from: <bdi>{from.id}</bdi>, into: <bdi>{into.id}</bdi> })}{' '}
            <button type="button" class="small" onClick={swap}>
              {t('The other way round')} <kbd>s</kbd>
            </button>
          </p>
          {tried && <MergeResult merged={tried} />}
          <div class="actions">
            <button type="button" class="primary" disabled={sending} onClick={tried ? merge : tryMerge}>
              {tried ? t('Merge them now') : t('Merge…')} <kbd>m</kbd>
            </button>
            <button type="button" disabled={sending} onClick={keepApart}>
              {t('They are two')} <kbd>d</kbd>
            </button>
            <button type="button" onClick={onLater}>
              {t('Later')} <kbd>l</kbd>
            </button>
          </div>
        </div>
      ) : (
        <p class="note">{t('Editors decide on it: you may propose.')}</p>
      )}
    </article>
  );
}
