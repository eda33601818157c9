import type { Standing } from '../../model/graph';
import { kindWords, type RelationKind } from '../../model/kinds';
import { dateMeaning, parseDate } from '../../model/partial-date';
import { citationsOf, type Field } from '../../model/record';
import { standingWords } from '../../model/words';
import { nameOf } from '../../state/store';
import { LongText } from '../../ui/long-text';
import { statusWords } from '../../words/fields';
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

function textOf({ form }: Field, value: string): string {
  switch (form) {
    case 'date': {
      const date = parseDate(value);
      return date === null ? value : `${date} (${dateMeaning(date)})`;
    }
    case 'status':
      return statusWords[value as keyof typeof statusWords];
    case 'standing':
      return standingWords[value as Standing].name;
    case 'flag':
      return value === 'true' ? t('yes') : t('no');
    case 'kinds':
      return value.split(' ').map((kind) => kindWords[kind as RelationKind].out).join(', ');
    case 'entity':
      return nameOf(value);
    default:
      return value;
  }
}
