import { draftOf, recordKindOfID } from '../../model/proposed';
import { type Field, fieldsOf } from '../../model/record';
import { valueWord } from '../../model/field-words';
import { EntityPicker } from '../../ui/entity-picker';
import { fieldName } from '../../words/fields';
import { t } from '../../words/messages';
import { FieldInput } from '../records/field-input';
import type { Names } from '../parts/names';

/** Returns the field of a proposed record that a reviewer can amend in place; null for one that they cannot. */
export function fieldToAmend(id: string, name: string): Field | null {
  const field = fieldsOf(recordKindOfID(id)).find((one) => one.name === name);
  return field === undefined || field.form === 'citations' ? null : field;
}

interface Props {
  field: Field;
  proposed: readonly string[];
  names: Names;
  /** What is typed; undefined while it is as proposed. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A row of a table of fields, whose value a reviewer may change. */
export function AmendField({ field, proposed, names, value, onChange }: Props) {
  const draft = draftOf(field.name, proposed);
  const current = value ?? draft;
  const change = (text: string) => onChange(text === draft ? undefined : text);
  const told = proposed.map((text) => (field.form === 'entity' ? (names.get(text) ?? text) : valueWord(field.name, text))).join(', ');
  return (
    <tr class={value === undefined ? undefined : 'amended'}>
      <td colSpan={2}>
        {field.form === 'entity' ? (
          <div class="field">
            <span class="field-name">{fieldName(field.name)}</span>
            <EntityPicker label={fieldName(field.name)} placeholder={t('A name…')} value={names.get(current) ?? current} onPick={change} {...(field.types ? { types: field.types } : {})} />
          </div>
        ) : (
          <FieldInput field={field} value={current} onInput={change} problems={[]} />
        )}
        {value !== undefined && <p class="quiet">{t('proposed: {value}', { value: told })}</p>}
      </td>
    </tr>
  );
}
