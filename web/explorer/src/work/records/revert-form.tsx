import { useState } from 'preact/hooks';
import { type Outcome, sendRevert } from '../../api/change';
import { reportErrors } from '../../state/errors';
import { Problems } from '../../ui/problems';
import { useKey } from '../../ui/use-key';
import { opWords } from '../../words/changes';
import { t, tn, tx } from '../../words/messages';
import { LeaveOut } from './leave-out';
import { RevisionLink } from './revision-link';

/** Undoes a revision: first tells what that would do, leaves out what has been changed since if so asked, and then does it. */
export function RevertForm({ revision, records }: { revision: number; records: number }) {
  const [reason, setReason] = useState('');
  const [only, setOnly] = useState<readonly string[] | null>(null);
  const [trial, setTrial] = useState<Outcome | null>(null);
  const [done, setDone] = useState<Outcome | null>(null);
  const { keyOf } = useKey();
  const attempt = async (dryRun: boolean, chosen: readonly string[] | null) => {
    const options = { reason, ...(chosen ? { only: chosen } : {}) };
    const outcome = await sendRevert(revision, dryRun ? { ...options, dryRun } : { ...options, key: keyOf(options) });
    (dryRun || outcome.problems.length > 0 ? setTrial : setDone)(outcome);
  };
  const run = (dryRun: boolean, chosen = only) => void reportErrors(attempt(dryRun, chosen));
  if (done) {
    return (
      <p class="written" role="status">
        {done.revision === null ? t('There is nothing to undo any more.') : tx('Undone by {revision}.', { revision: <RevisionLink number={done.revision} /> })}
      </p>
    );
  }
  if (!trial) {
    return (
      <div class="actions">
        <button type="button" onClick={() => run(true)}>
          {t('Undo this…')}
        </button>
      </div>
    );
  }
  const { problems, changes } = trial;
  const inTheWay = problems.flatMap(({ id }) => (id === null ? [] : [id]));
  return (
    <form
      class="revert"
      onSubmit={(event) => {
        event.preventDefault();
        run(false);
      }}
    >
      <Problems problems={problems} />
      {inTheWay.length > 0 && inTheWay.length < records && <LeaveOut revision={revision} ids={inTheWay} onChoose={(others) => {
        setOnly(others);
        run(true, others);
      }} />}
      {problems.length === 0 && (
        <>
          <p>{changes.length === 0 ? t('There is nothing to undo any more.') : tn(changes.length, 'This would change {n} record:', 'This would change {n} records:')}</p>
          <ul>
            {changes.map(({ id, op }) => (
              <li key={id}>
                <bdi>{id}</bdi> <span class="quiet">{opWords[op]}</span>
              </li>
            ))}
          </ul>
          <label class="field">
            <span class="field-name">{t('Reason, for the log')}</span>
            <input type="text" maxLength={1_000} value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
          </label>
        </>
      )}
      <div class="actions">
        <button type="submit" disabled={problems.length > 0 || changes.length === 0}>
          {t('Undo')}
        </button>
        <button type="button" onClick={() => setTrial(null)}>
          {t('Cancel')}
        </button>
      </div>
    </form>
  );
}
