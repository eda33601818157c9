import { asking } from '../questions/forms';
import { known } from '../state/store';
import { EntityActions, Unselect } from './entity-actions';
import { tab } from './tabs';
import { Shape } from '../ui/shape';

/** What can be done with several selected entities. */
export function SeveralDetails({ ids }: { ids: readonly string[] }) {
  const [a, b] = ids;
  const people = ids.every((id) => known.entities.get(id)?.type === 'Person');
  const put = (kind: 'path' | 'overlap') => {
    asking.value = { kind, a: a ?? null, b: b ?? null };
    tab.value = 'ask';
  };
  return (
    <div class="details">
      <h2>{ids.length} selected</h2>
      <ul class="plain">
        {ids.map((id) => (
          <li key={id}>
            <Shape type={known.entities.get(id)?.type ?? 'Person'} /> <Unselect id={id} />
          </li>
        ))}
      </ul>
      <EntityActions ids={ids} />
      {ids.length === 2 && (
        <div class="actions">
          <button type="button" onClick={() => put('path')}>
            How are they linked?
          </button>
          {people && (
            <button type="button" onClick={() => put('overlap')}>
              Were they together?
            </button>
          )}
        </div>
      )}
    </div>
  );
}
