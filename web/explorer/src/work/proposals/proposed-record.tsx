import type { ProposedPartsFragment } from '../../api/generated';
import { type Amendments, amendmentKey, citationOf } from '../../model/proposed';
import { opWords } from '../../words/changes';
import { t } from '../../words/messages';
import { recordWord } from '../../words/proposals';
import { AmendField, fieldToAmend } from './amend-field';
import { Against } from './against';
import { ChangedField } from '../records/changed-field';
import type { Names } from '../parts/names';
import { QuoteInContext } from '../parts/quote-in-context';
import { proposedTitle } from './proposed-title';
import { SinceProposed } from './since-proposed';

interface Props {
  change: ProposedPartsFragment;
  names: Names;
  isOpen: boolean;
  isChosen: boolean;
  /** Chooses it or not; null where there is no choice. */
  onToggle: (() => void) | null;
  /** What has been amended, while it is. */
  amending: { amended: Amendments; onAmend: (key: string, value: string | undefined) => void } | null;
}

/** What a proposal does to a record: its fields before and after, its words in their context, and what speaks against it. */
export function ProposedRecord({ change, names, isOpen, isChosen, onToggle, amending }: Props) {
  const { id, op, fields, accepted, changedSince } = change;
  const title = proposedTitle(change, names);
  const cited = fields.filter(({ name }) => name === 'citations').flatMap(({ after }) => after.map(citationOf));
  return (
    <section class={`proposed ${isChosen ? '' : 'left-out'}`} aria-label={title}>
      <h3>
        {onToggle ? (
          <label>
            <input type="checkbox" checked={isChosen} onChange={onToggle} /> <bdi>{title}</bdi>
          </label>
        ) : (
          <bdi>{title}</bdi>
        )}{' '}
        <span class={`op op-${op.toLowerCase()}`}>{opWords[op]}</span> <span class="quiet">{recordWord(id)}</span>
        {accepted !== null && <span class="quiet"> · {accepted ? t('accepted') : t('not accepted')}</span>}
      </h3>
      <table class="field-table">
        <thead class="unseen">
          <tr>
            <th scope="col">{t('Field')}</th>
            <th scope="col">{t('Before and after')}</th>
          </tr>
        </thead>
        <tbody>
          {fields
            .filter(({ name }) => name !== 'citations')
            .map((field) => {
              const form = amending && fieldToAmend(id, field.name);
              return amending && form ? (
                <AmendField
                  key={field.name}
                  field={form}
                  proposed={field.after}
                  names={names}
                  value={amending.amended.get(amendmentKey(id, field.name))}
                  onChange={(value) => amending.onAmend(amendmentKey(id, field.name), value)}
                />
              ) : (
                <ChangedField key={field.name} field={field} names={names} />
              );
            })}
        </tbody>
      </table>
      {cited.map((citation) => (
        <QuoteInContext key={`${citation.document} ${citation.start} ${citation.end}`} citation={citation} />
      ))}
      {isOpen && changedSince && <SinceProposed change={change} />}
      {isOpen && <Against change={change} names={names} />}
    </section>
  );
}
