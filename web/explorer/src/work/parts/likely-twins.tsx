import { type Hit, searchByName } from '../../api/search';
import type { Party } from '../../model/claim-draft';
import type { EntityType } from '../../model/graph';
import { useAsync } from '../../ui/use-async';
import { entityLink } from '../../share/links';
import { t } from '../../words/messages';

const maxTwins = 3;

interface Props {
  name: string;
  type: EntityType;
  /** Takes one of them instead; without it they are only shown. */
  onUse?: (party: Party) => void;
}

/** Those that are there with a name like that of something new. */
export function LikelyTwins({ name, type, onUse }: Props) {
  const found = useAsync(async (signal) => (name.trim() === '' ? null : searchByName(name, [type], signal)), [name, type]);
  const twins = found?.hits.slice(0, maxTwins) ?? [];
  return twins.length === 0 ? null : (
    <div class="twins" role="note">
      {t('There already:')}
      <ul class="plain">
        {twins.map((hit) => (
          <li key={hit.entity.id}>
            <a href={entityLink(hit.entity.id)} target="_blank" rel="noopener">
              <bdi>{hit.entity.name}</bdi>
            </a>{' '}
            <span class="quiet">{hit.detail}</span> {onUse && <UseButton hit={hit} onUse={onUse} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function UseButton({ hit, onUse }: { hit: Hit; onUse: (party: Party) => void }) {
  return (
    <button type="button" class="small" onClick={() => onUse(hit.entity)}>
      {t('It is this one')}
    </button>
  );
}
