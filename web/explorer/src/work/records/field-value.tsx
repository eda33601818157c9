import { valueWord } from '../../model/field-words';
import { dateMeaning, parseDate } from '../../model/partial-date';
import { citationsOf, type Field } from '../../model/record';
import { nameOf } from '../../state/store';
import { LongText } from '../../ui/long-text';
import { t } from '../../words/messages';

/** The value of a field, as it reads. */
export function FieldValue({ field, value }: { field: Field; value: string }) {
  if (field.form === 'citations') {
    return (
      <ul class="plain">
        {citationsOf(value).map(({ document, title, quote }, i) => (
          <li key={i}>{quote === null ? <bdi>{title || document}</bdi> : <q dir="auto">{quote}</q>}</li>
        ))}
      </ul>
    );
  }
  return value === '' ? <span class="quiet">{t('none')}</span> : <LongText text={textOf(field, value)} />;
}

function textOf({ name, form }: Field, value: string): string {
  switch (form) {
    case 'date': {
      const date = parseDate(value);
      return date === null ? value : `${date} (${dateMeaning(date)})`;
    }
    case 'kinds':
      return value.split(' ').map((kind) => valueWord(name, kind)).join(', ');
    case 'entity':
      return nameOf(value);
    default:
      return valueWord(name, value);
  }
}
