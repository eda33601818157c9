import { useState } from 'preact/hooks';
import type { Problem } from '../../api/change';
import { type Merged, sendUnmerge } from '../../api/merge';
import { refreshRecords } from '../../commands/refresh';
import { reportErrors } from '../../state/errors';
import { Problems } from '../../ui/problems';
import { allowedManner } from '../../ui/use-change';
import { t, tx } from '../../words/messages';
import { MergeResult } from './merge-result';

const maxReason = 900;

/** What is merged into an entity, each of which an editor can take out again. */
export function FormerIDs({ id, ids }: { id: string; ids: readonly string[] }) {
  return (
    <ul class="plain former-ids">
      {ids.map((former) => (
        <li key={former}>
          <Former id={id} former={former} />
        </li>
      ))}
    </ul>
  );
}

function Former({ id, former }: { id: string; former: string }) {
  const [tried, setTried] = useState<Merged | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const send = async (dryRun: boolean) => {
    setSending(true);
    const merged = await sendUnmerge(former, reason, dryRun);
    setSending(false);
    setProblems(merged.problems);
    setTried(dryRun && merged.problems.length === 0 ? merged : null);
    if (!dryRun && merged.problems.length === 0) {
      await refreshRecords([id, former]);
    }
  };
  const start = (dryRun: boolean) => void reportErrors(send(dryRun)).then(() => setSending(false));
  return (
    <>
      <span class="quiet">{tx('{id} is merged into this one.', { id: <code>{former}</code> })}</span>{' '}
      {allowedManner() === 'apply' && !tried && (
        <button type="button" class="small" disabled={sending} onClick={() => start(true)}>
          {t('Take apart…')}
        </button>
      )}
      <Problems problems={problems} />
      {tried && (
        <form
          class="correction"
          onSubmit={(event) => {
            event.preventDefault();
            start(false);
          }}
        >
          <MergeResult merged={tried} />
          <label class="field">
            <span class="field-name">{t('Reason')}</span>
            <input type="text" maxLength={maxReason} value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
          </label>
          <div class="actions">
            <button type="submit" disabled={sending}>
              {t('Take them apart now')}
            </button>
            <button type="button" onClick={() => setTried(null)}>
              {t('Cancel')}
            </button>
          </div>
        </form>
      )}
    </>
  );
}
