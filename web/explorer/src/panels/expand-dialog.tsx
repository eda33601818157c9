import { useState } from 'preact/hooks';
import { fetchKindCounts } from '../api/fetch-graph';
import { type Choice, expandChosen, maxShown } from '../commands/expand-chosen';
import type { RelationKind } from '../model/kinds';
import { reportErrors } from '../state/errors';
import { expandRequest } from '../state/panels';
import { drawing, nameOf, view } from '../state/store';
import { Dialog } from '../ui/dialog';
import { useAsync } from '../ui/use-async';
import { formatNumber, t } from '../words/messages';
import { kindVerb } from '../words/relations';

/** Asks which neighbours of an entity to show, where they are many. */
export function ExpandDialog() {
  const id = expandRequest.value;
  return id && <Form key={id} id={id} />;
}

const orders: readonly [Choice['order'], string][] = [
  ['connected', 'the best connected first'],
  ['latest', 'the latest first'],
  ['linked', 'only those with links to what is drawn'],
];

function Form({ id }: { id: string }) {
  const { asOf } = view.value;
  const [choice, setChoice] = useState<Choice>({ kind: null, role: '', onDate: asOf !== null, order: 'connected', asGroup: false });
  const kinds = useAsync((signal) => fetchKindCounts(id, choice.onDate ? asOf : null, signal), [id, choice.onDate]);
  const set = (part: Partial<Choice>) => setChoice({ ...choice, ...part });
  const close = () => (expandRequest.value = null);
  const submit = (asGroup: boolean) => {
    close();
    void reportErrors(expandChosen(id, { ...choice, asGroup }));
  };
  return (
    <Dialog title={t('{name}: which neighbours?', { name: nameOf(id) })} onClose={close}>
      <form
        class="expand-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit(false);
        }}
      >
        <p>{t('{n} links lead to what is not drawn.', { n: formatNumber(drawing.value.hiddenDegree.get(id) ?? 0) })}</p>
        <label class="field">
          {t('Kind')}
          <select value={choice.kind ?? ''} onChange={({ currentTarget: { value } }) => set({ kind: value === '' ? null : (value as RelationKind) })}>
            <option value="">{t('all kinds')}</option>
            {kinds && [...kinds].map(([kind, n]) => (
              <option key={kind} value={kind}>
                {kindVerb(kind)} ({formatNumber(n)})
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {t('Role with')}
          <input type="text" value={choice.role} placeholder={t('any role')} onInput={({ currentTarget }) => set({ role: currentTarget.value.trim() })} />
        </label>
        <label class="field">
          {t('Which')}
          <select value={choice.order} onChange={({ currentTarget: { value } }) => set({ order: value as Choice['order'] })}>
            {orders.map(([order, words]) => (
              <option key={order} value={order}>
                {t(words)}
              </option>
            ))}
          </select>
        </label>
        {asOf !== null && (
          <label class="check">
            <input type="checkbox" checked={choice.onDate} onChange={({ currentTarget }) => set({ onDate: currentTarget.checked })} />
            {t('only what may have held in {date}', { date: asOf })}
          </label>
        )}
        <div class="actions">
          <button type="submit" class="primary">
            {t('Show up to {n}', { n: maxShown })}
          </button>
          <button type="button" onClick={() => submit(true)}>
            {t('Show all as one group')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
