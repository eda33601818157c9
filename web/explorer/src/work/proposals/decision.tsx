import { useRef, useState } from 'preact/hooks';
import { useKeys } from '../../ui/use-keys';
import { t } from '../../words/messages';

interface Props {
  /** How many of how many changes are accepted. */
  chosen: number;
  all: number;
  isAmended: boolean;
  isAmending: boolean;
  sending: boolean;
  onAccept: (reason: string) => void;
  onAmend: () => void;
  onReject: (reason: string) => void;
}

const maxReason = 800;

/** The buttons that decide on a proposal, each with its key, and the reason that goes with the decision. */
export function Decision({ chosen, all, isAmended, isAmending, sending, onAccept, onAmend, onReject }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const canAccept = !sending && chosen > 0;
  const accept = () => canAccept && onAccept(reason.trim());
  const reject = () => {
    if (reason.trim() === '') {
      setMissing(true);
      box.current?.focus();
    } else if (!sending) {
      onReject(reason.trim());
    }
  };
  useKeys({ a: accept, r: reject });
  const what = isAmended ? t('Accept as amended') : chosen === all ? t('Accept') : t('Accept {n} of {all}', { n: chosen, all });
  return (
    <form
      class="decision"
      onSubmit={(event) => {
        event.preventDefault();
        reject(); // Enter in the box of the reason, which only a rejection needs
      }}
    >
      <label class="field">
        <span class="field-name">{t('Reason')}</span>
        <input
          ref={box}
          type="text"
          maxLength={maxReason}
          value={reason}
          aria-invalid={isMissing}
          onInput={({ currentTarget }) => {
            setReason(currentTarget.value);
            setMissing(false);
          }}
        />
        <span class={isMissing ? 'wrong' : 'quiet'}>{isMissing ? t('Say why it is rejected: its author reads it.') : t('Its author reads it; a rejection needs one.')}</span>
      </label>
      {chosen < all && <p class="note">{t('What is not chosen is rejected with it.')}</p>}
      <div class="actions">
        <button type="button" class="primary" disabled={!canAccept} onClick={accept}>
          {what} <kbd>a</kbd>
        </button>
        <button type="button" aria-pressed={isAmending} onClick={onAmend}>
          {t('Amend')} <kbd>e</kbd>
        </button>
        <button type="submit" disabled={sending}>
          {t('Reject')} <kbd>r</kbd>
        </button>
      </div>
      <p class="quiet">{t('j and k go to the next and the one before.')}</p>
    </form>
  );
}
