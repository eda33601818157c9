import { truncate } from '../../model/code-points';
import type { TextRange } from '../../model/quote';
import { Icon } from '../../ui/icon';
import { t } from '../../words/messages';

const maxShown = 300;

interface Props {
  text: string;
  quotes: readonly TextRange[];
  onRemove: (quote: TextRange) => void;
}

/** The words that are to prove what is being made. */
export function QuoteList({ text, quotes, onRemove }: Props) {
  return (
    <div class="field">
      <span class="field-name">{t('The words that say so')}</span>
      {quotes.length === 0 && <p class="quiet">{t('Select words in the text, and press Enter there.')}</p>}
      <ul class="plain quotes">
        {quotes.map((quote) => (
          <li key={`${quote.start}-${quote.end}`}>
            <q>
              <bdi>{truncate(text.slice(quote.start, quote.end), maxShown)}</bdi>
            </q>
            <button type="button" class="icon" onClick={() => onRemove(quote)}>
              <Icon name="close" label={t('Leave these words out')} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
