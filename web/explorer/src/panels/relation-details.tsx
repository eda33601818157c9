import { query } from '../api/client';
import { entityOf, relationOf } from '../api/convert';
import { RelationEvidence } from '../api/generated';
import { keepOnly, select } from '../commands/select';
import { addToCache, cache } from '../state/store';
import { versionOf } from '../state/touched';
import { ClaimCard } from '../ui/claim';
import { Shape } from '../ui/shape';
import { useAsync } from '../ui/use-async';
import { RecordActions } from '../work/records/record-actions';
import { t } from '../words/messages';
import { relationVerb } from '../words/relations';

/** All claims about a relation, with their citations. */
export function RelationDetails({ id }: { id: string }) {
  const evidence = useAsync(async (signal) => {
    const { node } = await query('Reading the evidence', RelationEvidence, { id }, signal);
    if (!node || !('kind' in node)) {
      return null;
    }
    addToCache({ entities: [entityOf(node.source), entityOf(node.target)], relations: [relationOf(node)] });
    return node;
  }, [id], versionOf(id));
  const relation = cache.relations.get(id);
  if (!relation) {
    return null;
  }
  return (
    <div class="details">
      <h2 class="entity-name relation-name">
        <End id={relation.source} /> <span class="verb">{relationVerb(relation)}</span> <End id={relation.target} />
      </h2>
      <div class="actions">
        <button type="button" onClick={() => keepOnly([id])}>
          {t('Keep only its ends')}
        </button>
      </div>
      {evidence && (
        <ClaimCard claim={evidence} role={evidence.role} actions={<RecordActions id={id} standing={evidence.standing} />}>
          {relationVerb(evidence)}
        </ClaimCard>
      )}
    </div>
  );
}

function End({ id }: { id: string }) {
  const entity = cache.entities.get(id);
  return entity ? (
    <button type="button" class="words" onClick={() => select([id])}>
      <Shape type={entity.type} /> <bdi>{entity.name}</bdi>
    </button>
  ) : null;
}
