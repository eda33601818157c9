import { query } from '../../api/client';
import { OneRevision } from '../../api/generated';
import { reportErrors } from '../../state/errors';
import { tn } from '../../words/messages';

/** The server's limit on the records of a revert. */
const maxRecords = 1_000;

interface Props {
  revision: number;
  /** The records that are in the way of undoing the revision. */
  ids: readonly string[];
  /** Takes the others of the revision. */
  onChoose: (others: readonly string[]) => void;
}

/** A button that leaves records out of a revert. */
export function LeaveOut({ revision, ids, onChoose }: Props) {
  const choose = async () => {
    const { revision: whole } = await query('Reading the changes', OneRevision, { number: revision, first: maxRecords, after: null });
    const others = (whole?.changes?.nodes ?? []).flatMap(({ id }) => (id === null || ids.includes(id) ? [] : [id]));
    onChoose(others);
  };
  return (
    <button type="button" onClick={() => void reportErrors(choose())}>
      {tn(ids.length, 'Leave it out, and undo the rest', 'Leave these {n} out, and undo the rest')}
    </button>
  );
}
