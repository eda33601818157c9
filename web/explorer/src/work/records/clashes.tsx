import { fetchLastChange, fetchRecord } from '../../api/records';
import type { OriginPartsFragment } from '../../api/generated';
import { type Draft, fieldsOf, type Merged, mergeDraft, type StoredRecord } from '../../model/record';
import { fieldName } from '../../words/fields';
import { t } from '../../words/messages';
import { FieldValue } from './field-value';
import { Origin } from './revision-line';

/** What somebody else has changed of a record while it was being corrected here. */
export interface Clash extends Merged {
  /** As it was when the correction began, or met the last clash. */
  before: Draft;
  theirs: StoredRecord;
  /** When it was changed, and by whom; null if that is not known. */
  origin: OriginPartsFragment | null;
  /** What was entered here, where both changed a field. */
  mine: Draft;
  /** The fields for which nobody has chosen yet. */
  open: readonly string[];
}

/** Returns what another has changed of a record, with the draft of the moment put on it; null if nobody has. */
export async function readClash(base: StoredRecord, draft: () => Draft): Promise<Clash | null> {
  const [read, origin] = await Promise.all([fetchRecord(base.id), fetchLastChange(base.id)]);
  if (!read || read.record.revision === base.revision) {
    return null;
  }
  const theirs = read.record;
  const mine = draft();
  const merged = mergeDraft(base.kind, base.draft, mine, theirs.draft);
  return { ...merged, before: base.draft, theirs, origin, mine, open: merged.conflicts };
}

interface Props {
  clash: Clash;
  draft: Draft;
  onChoose: (field: string, value: string) => void;
}

/** Both changes side by side. Where they contradict each other, one is to be chosen. */
export function Clashes({ clash, draft, onChoose }: Props) {
  const { before, theirs, mine, origin, conflicts, taken, open } = clash;
  const changed = fieldsOf(theirs.kind).filter(({ name }) => conflicts.includes(name) || taken.includes(name));
  return (
    <section class="clash" role="alert">
      <p>{open.length > 0 ? t('Somebody else has changed the same. Choose what holds:') : t('Somebody else has changed this meanwhile:')}</p>
      {origin && (
        <p class="quiet">
          <Origin revision={origin} />
          {origin.reason && (
            <>
              {': '}
              <bdi>{origin.reason}</bdi>
            </>
          )}
        </p>
      )}
      <div class="scrolls">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('Field')}</th>
              <th scope="col">{t('Before')}</th>
              <th scope="col">{t('Theirs')}</th>
              <th scope="col">{t('Yours')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((field) => {
              const { name } = field;
              const choice = (value: string) =>
                conflicts.includes(name) ? (
                  <button type="button" class="small" aria-pressed={!open.includes(name) && draft[name] === value} onClick={() => onChoose(name, value)}>
                    {t('Take this')}
                  </button>
                ) : null;
              return (
                <tr key={name}>
                  <th scope="row">{fieldName(name)}</th>
                  <td>
                    <FieldValue field={field} value={before[name] ?? ''} />
                  </td>
                  <td class="theirs">
                    <FieldValue field={field} value={theirs.draft[name] ?? ''} /> {choice(theirs.draft[name] ?? '')}
                  </td>
                  <td class="mine">
                    {conflicts.includes(name) ? <FieldValue field={field} value={mine[name] ?? ''} /> : <span class="quiet">{t('as theirs')}</span>} {choice(mine[name] ?? '')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
