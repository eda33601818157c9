import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../api/change';
import { correction, fetchRecord, type ReadRecord } from '../../api/records';
import { refreshRecords } from '../../commands/refresh';
import { changedFields, type Draft, fieldsOf, listOf, type StoredRecord, valueOf } from '../../model/record';
import { reportErrors } from '../../state/errors';
import { addToCache } from '../../state/store';
import { versionOf } from '../../state/touched';
import { Problems } from '../../ui/problems';
import { useAsync } from '../../ui/use-async';
import { allowedManner, useChange } from '../../ui/use-change';
import { problemsAt } from '../../api/change';
import { t } from '../../words/messages';
import { type Clash, Clashes, readClash } from './clashes';
import { FieldInput } from './field-input';

interface Props {
  id: string;
  /** Whether it begins with the standing of what its source took back. */
  retract: boolean;
  /** Called with what was written; with null where that was given up. */
  onDone: (outcome: Outcome | null) => void;
}

/** A form with every field of a record. */
export function Correction(props: Props) {
  const read = useAsync(async (signal) => {
    const found = await fetchRecord(props.id, signal);
    addToCache({ entities: found?.entities ?? [] });
    return found ?? 'gone';
  }, [props.id]);
  if (read === 'gone') {
    return <p class="note">{t('It is not in this database.')}</p>;
  }
  return read && <Form {...props} read={read} />;
}

function Form({ id, retract, onDone, read }: Props & { read: ReadRecord }) {
  const [base, setBase] = useState<StoredRecord>(read.record);
  const [draft, setDraft] = useState<Draft>(retract ? { ...read.record.draft, standing: 'RETRACTED' } : read.record.draft);
  const [reason, setReason] = useState('');
  const [clash, setClash] = useState<Clash | null>(null);
  const latest = useRef(draft);
  latest.current = draft;
  const { sending, problems, send } = useChange();
  const manner = allowedManner();
  const changed = changedFields(base.kind, base.draft, draft);
  const isWhole = changed.every((field) => valueOf(field, draft[field.name] ?? '') !== undefined);

  /** Reads what is stored now, and puts what has been entered here on it. */
  const meetOthers = async () => {
    const found = await readClash(base, () => latest.current);
    if (found) {
      setBase(found.theirs);
      setDraft(found.draft);
      setClash(found);
    }
  };
  const version = versionOf(id);
  const met = useRef(version);
  useEffect(() => {
    if (version !== met.current) {
      met.current = version;
      void reportErrors(meetOthers());
    }
  }, [version]);

  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const name = retract ? 'reason' : '';
    form.current?.querySelector<HTMLElement>(`:is(input, textarea, select)${name && `[name=${name}]`}`)?.focus();
  }, []);

  const save = () => {
    if (manner !== null) {
      void send(
        manner,
        correction(base, draft, reason),
        async (outcome) => {
          onDone(outcome);
          await refreshRecords(outcome.revision === null ? [] : [id]);
        },
        meetOthers,
      );
    }
  };
  const set = (name: string, value: string) => setDraft((before) => ({ ...before, [name]: value }));
  const of = (name: string) => problemsAt(problems, `${listOf(base.kind)}.0.${name}`);
  const fields = fieldsOf(base.kind);
  const atFields = new Set(fields.flatMap(({ name }) => of(name)));
  return (
    <form
      ref={form}
      class="correction"
      aria-label={t('Correct')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault(); // a dialog around it stays open
          event.stopPropagation();
          onDone(null);
        }
      }}
    >
      {clash && <Clashes clash={clash} draft={draft} onChoose={(name, value) => {
        set(name, value);
        setClash({ ...clash, open: clash.open.filter((other) => other !== name) });
      }} />}
      {fields.map((field) => (
        <FieldInput key={field.name} field={field} value={draft[field.name] ?? ''} onInput={(value) => set(field.name, value)} problems={of(field.name)} />
      ))}
      <label class="field">
        <span class="field-name">{t('Reason, for the log')}</span>
        <input type="text" name="reason" maxLength={maxReason} value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
      </label>
      <Problems problems={problems.filter((one) => !atFields.has(one) && !(clash && one.code === 'CHANGED_SINCE'))} />
      <div class="actions">
        <button type="submit" disabled={sending || changed.length === 0 || !isWhole || (clash?.open.length ?? 0) > 0}>
          {manner === 'apply' ? t('Save') : t('Propose')}
        </button>
        <button type="button" onClick={() => onDone(null)}>
          {t('Cancel')}
        </button>
      </div>
    </form>
  );
}

/** The server's limit, in characters. */
const maxReason = 1_000;
