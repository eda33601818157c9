import { differenceOf, type FieldChange } from '../../model/field-change';
import { isReference } from '../../model/proposed';
import { LongText } from '../../ui/long-text';
import { t } from '../../words/messages';
import { valueWord } from '../../model/field-words';
import { fieldName } from '../../words/fields';
import type { Names } from '../parts/names';

/** A row of a table of fields: what is taken out, and what comes in. */
export function ChangedField({ field, names }: { field: FieldChange; names: Names }) {
  return (
    <tr>
      <th scope="row">{fieldName(field.name)}</th>
      <td>
        {differenceOf(field).map(({ text, is }) => {
          const shown = <LongText text={isReference(field.name) ? (names.get(text) ?? text) : valueWord(field.name, text)} />;
          return (
            <span key={`${is} ${text}`} class="difference">
              {is === 'removed' ? <del>{shown}</del> : is === 'added' ? <ins>{shown}</ins> : shown}
            </span>
          );
        })}
        {field.before.length > 0 && field.after.length === 0 && <span class="quiet"> {t('becomes empty')}</span>}
      </td>
    </tr>
  );
}
