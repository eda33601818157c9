import { askQuestion } from '../state/panels';
import { cache } from '../state/store';
import { Shape } from '../ui/shape';
import { EntityActions, Unselect } from './entity-actions';
import { t, tn } from '../words/messages';

/** Several selected entities, with what can be done with them. */
export function SelectionDetails({ ids }: { ids: readonly string[] }) {
  const [a, b] = ids;
  const arePeople = ids.every((id) => cache.entities.get(id)?.type === 'Person');
  const ask = (kind: 'path' | 'overlap') => askQuestion({ kind, a: a ?? null, b: b ?? null });
  return (
    <div class="details">
      <h2>{tn(ids.length, '{n} selected', '{n} selected')}</h2>
      <ul class="plain">
        {ids.map((id) => (
          <li key={id}>
            <Shape type={cache.entities.get(id)?.type ?? 'Person'} /> <Unselect id={id} />
          </li>
        ))}
      </ul>
      <EntityActions ids={ids} />
      {ids.length === 2 && (
        <div class="actions">
          <button type="button" onClick={() => ask('path')}>
            {t('How are they linked?')}
          </button>
          {arePeople && (
            <button type="button" onClick={() => ask('overlap')}>
              {t('Were they together?')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
