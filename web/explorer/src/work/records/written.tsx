import { useState } from 'preact/hooks';
import { type Outcome, sendRevert } from '../../api/change';
import { root } from '../../api/server';
import { refreshRecords } from '../../commands/refresh';
import { reportErrors } from '../../state/errors';
import { Problems } from '../../ui/problems';
import { useKey } from '../../ui/use-key';
import { t, tx } from '../../words/messages';
import { placeLink } from '../parts/place';
import { RevisionLink } from './revision-link';

/** What has been written or proposed, and a way to undo it. */
export function Written({ outcome, onClose }: { outcome: Outcome; onClose: () => void }) {
  const [undone, setUndone] = useState<Outcome | null>(null);
  const { keyOf } = useKey();
  const { revision, proposal, changes } = outcome;
  const undo = async () => {
    if (revision !== null) {
      setUndone(await sendRevert(revision, { key: keyOf(revision) }));
      await refreshRecords(changes.flatMap(({ id }) => (id === null ? [] : [id])));
    }
  };
  if (undone?.problems.length === 0) {
    return (
      <p class="written" role="status">
        {undone.revision === null ? t('There is nothing to undo any more.') : tx('Undone by {revision}.', { revision: <RevisionLink number={undone.revision} /> })}
        <Dismiss onClose={onClose} />
      </p>
    );
  }
  return (
    <div class="written">
      <p role="status">
        {revision !== null && tx('Saved as {revision}.', { revision: <RevisionLink number={revision} /> })}
        {proposal !== null && tx('Proposed: {link}.', { link: <a href={`${root}work${placeLink('proposals', proposal)}`}>{t('the proposal')}</a> })}
        {revision === null && proposal === null && t('It was so already: nothing was changed.')}
        {revision !== null && (
          <button type="button" class="small" onClick={() => void reportErrors(undo())}>
            {t('Undo')}
          </button>
        )}
        <Dismiss onClose={onClose} />
      </p>
      <Problems problems={undone?.problems ?? []} />
    </div>
  );
}

function Dismiss({ onClose }: { onClose: () => void }) {
  return (
    <button type="button" class="small" onClick={onClose}>
      {t('Dismiss')}
    </button>
  );
}
