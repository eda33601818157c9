import type { ComponentChildren } from 'preact';
import type { Problem } from '../../api/change';
import { standings } from '../../model/graph';
import { kindWords, relationKinds } from '../../model/kinds';
import type { Field } from '../../model/record';
import { standingWords } from '../../model/words';
import { nameOf } from '../../state/store';
import { DateInput } from '../../ui/date-input';
import { EntityPicker } from '../../ui/entity-picker';
import { Problems } from '../../ui/problems';
import { fieldName, statusWords } from '../../words/fields';
import { t } from '../../words/messages';
import { CitationsInput } from './citations-input';

interface Props {
  field: Field;
  value: string;
  onInput: (value: string) => void;
  problems: readonly Problem[];
}

/** The field of a record as it is edited, with what is wrong with it. */
export function FieldInput({ problems, ...props }: Props) {
  return (
    <div>
      <Control {...props} />
      {problems.length > 0 && <Problems problems={problems} />}
    </div>
  );
}

function Control({ field, value, onInput }: Omit<Props, 'problems'>) {
  const label = fieldName(field.name);
  switch (field.form) {
    case 'date':
      return <DateInput label={label} value={value} onInput={onInput} />;
    case 'text':
      return <Area label={label} value={value} onInput={onInput} />;
    case 'aliases':
      return <Area label={label} value={value} onInput={onInput} hint={t('One a line; its language after @, where that is known: “Wu @it”.')} />;
    case 'identifiers':
      return <Area label={label} value={value} onInput={onInput} hint={t('One a line: “wikidata:Q42”, or the address of its page there.')} />;
    case 'kinds':
      return <Kinds label={label} value={value} onInput={onInput} />;
    case 'status':
      return <Choice label={label} value={value} onInput={onInput} options={Object.keys(statusWords).map((status) => [status, statusWords[status as keyof typeof statusWords]])} />;
    case 'standing':
      return (
        <Choice label={label} value={value} onInput={onInput} options={standings.map((standing) => [standing, `${standingWords[standing].name}: ${standingWords[standing].meaning}`])} />
      );
    case 'flag':
      return (
        <label class="check">
          <input type="checkbox" checked={value === 'true'} onChange={({ currentTarget }) => onInput(String(currentTarget.checked))} /> {label}
        </label>
      );
    case 'entity':
      return (
        <Labelled label={label}>
          <EntityPicker label={label} placeholder={t('A name…')} value={nameOf(value)} onPick={onInput} {...(field.types ? { types: field.types } : {})} />
        </Labelled>
      );
    case 'citations':
      return <CitationsInput label={label} value={value} onInput={onInput} />;
    case 'line':
      return (
        <label class="field">
          <span class="field-name">{label}</span>
          <input type="text" dir="auto" value={value} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
        </label>
      );
  }
}

function Labelled({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <span class="field-name">{label}</span>
      {children}
    </div>
  );
}

interface ControlProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

function Area({ label, value, onInput, hint }: ControlProps & { hint?: string }) {
  return (
    <label class="field">
      <span class="field-name">{label}</span>
      <textarea dir="auto" rows={Math.min(6, value.split('\n').length + 1)} value={value} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      {hint && <span class="quiet">{hint}</span>}
    </label>
  );
}

function Choice({ label, value, onInput, options }: ControlProps & { options: readonly (readonly [value: string, text: string])[] }) {
  return (
    <label class="field">
      <span class="field-name">{label}</span>
      <select value={value} onChange={({ currentTarget }) => onInput(currentTarget.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Kinds({ label, value, onInput }: ControlProps) {
  const chosen = value.split(' ').filter(Boolean);
  return (
    <fieldset class="field">
      <legend class="field-name">{label}</legend>
      {relationKinds.map((kind) => (
        <label key={kind} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={({ currentTarget }) => onInput(relationKinds.filter((other) => (other === kind ? currentTarget.checked : chosen.includes(other))).join(' '))}
          />{' '}
          {kindWords[kind].out}
        </label>
      ))}
    </fieldset>
  );
}
