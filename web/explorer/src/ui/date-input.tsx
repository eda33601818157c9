import { useId } from 'preact/hooks';
import { dateMeaning, parseDate } from '../model/partial-date';
import { t } from '../words/messages';

interface Props {
  label: string;
  /** What is typed; "" where no date is known. */
  value: string;
  onInput: (text: string) => void;
}

/** A box for a date that may be a year, a month or a day, and what it means. */
export function DateInput({ label, value, onInput }: Props) {
  const id = useId();
  const date = parseDate(value);
  const isWrong = value.trim() !== '' && date === null;
  return (
    <label class="field">
      <span class="field-name">{label}</span>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        placeholder={t('not known')}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={id}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <span id={id} class={isWrong ? 'wrong' : 'quiet'}>
        {isWrong ? t('A date is a year, a month or a day: 2017, 2017-05 or 2017-05-03.') : date === null ? '' : dateMeaning(date)}
      </span>
    </label>
  );
}
