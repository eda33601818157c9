import { openGroup } from '../commands/expand-chosen';
import { hide, show } from '../commands/select';
import type { Group } from '../model/view';
import { typeWords } from '../model/words';
import { reportErrors } from '../state/errors';
import { cache, nameOf } from '../state/store';
import { Shape } from '../ui/shape';
import { t, tn, tx } from '../words/messages';

/** The members of a group, and a way to open it. */
export function GroupDetails({ group: { id, of, type, members } }: { group: Group }) {
  const words = typeWords[type];
  return (
    <div class="details">
      <h2 class="entity-name">
        <Shape type={type} /> {tn(members.length, `{n} ${words.one}`, `{n} ${words.many}`)}
      </h2>
      <p class="quiet">{tx('Neighbours of {name}, drawn as one.', { name: <bdi>{nameOf(of)}</bdi> })}</p>
      <div class="actions">
        <button type="button" onClick={() => void reportErrors(openGroup(id))}>
          {t('Open the group')}
        </button>
        <button type="button" onClick={() => hide([id])}>
          {t('Hide')}
        </button>
      </div>
      <ul class="plain">
        {members.map((member) => (
          <li key={member}>
            <button type="button" class="words" onClick={() => void reportErrors(show([member]))}>
              <Shape type={cache.entities.get(member)?.type ?? type} /> <bdi>{nameOf(member)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
