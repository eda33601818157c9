import { Problems } from '../../ui/problems';
import { t } from '../../words/messages';
import { ClaimForm } from './claim-form';
import { EntityForm } from './entity-form';
import { QuoteList } from './quote-list';
import type { useRecord } from './use-record';

interface Props {
  text: string;
  record: ReturnType<typeof useRecord>;
  turn: number;
  onTurn: () => void;
  /** Goes back to the text. */
  onLeave: () => void;
}

/** What is being made out of a text, with the words that say so. */
export function RecordPanel({ text, record, turn, onTurn, onLeave }: Props) {
  const { making, quotes, fault, problems } = record;
  const rest = (
    <>
      <QuoteList text={text} quotes={quotes} onRemove={(quote) => record.setQuotes(quotes.filter((other) => other !== quote))} />
      <Problems problems={problems} />
      <p class="wrong" role="alert">
        {fault}
      </p>
      <Buttons record={record} />
    </>
  );
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          onLeave();
        }
      }}
    >
      <div class="actions" role="group" aria-label={t('What is recorded')}>
        <button type="button" class="small" aria-pressed={making === 'claim'} onClick={() => record.setMaking('claim')}>
          {t('A claim')}
        </button>
        <button type="button" class="small" aria-pressed={making === 'entity'} onClick={() => record.setMaking('entity')}>
          {t('Somebody or something new')}
        </button>
      </div>
      {making === 'claim' ? (
        <ClaimForm draft={record.claim} onDraft={record.setClaim} turn={turn} onTurn={onTurn} onSubmit={record.submit}>
          {rest}
        </ClaimForm>
      ) : (
        <EntityForm draft={record.entity} onDraft={record.setEntity} turn={turn} onSubmit={() => record.submit(false)}>
          {rest}
        </EntityForm>
      )}
    </div>
  );
}

function Buttons({ record: { making, how, sending, submit, clear } }: Pick<Props, 'record'>) {
  const { one, another } = wordsOf[how];
  return (
    <div class="actions">
      <button type="submit" disabled={sending}>
        {t(one)}
      </button>
      {making === 'claim' && (
        <button type="button" class="small" disabled={sending} onClick={() => submit(true)}>
          {t(another)}
        </button>
      )}
      <button type="button" class="small" onClick={() => clear(false)}>
        {t('Start again')}
      </button>
    </div>
  );
}

const wordsOf = {
  apply: { one: 'Save', another: 'Save, and another from these words' },
  propose: { one: 'Propose', another: 'Propose, and another from these words' },
  note: { one: 'Add to the proposal', another: 'Add, and another from these words' },
};
