import { ask } from '../api/client';
import { RelationEvidence } from '../api/generated';
import { entityOf, relationOf } from '../model/graph';
import { kindWords } from '../model/words';
import { learn } from '../state/store';
import { keep, select } from '../commands/commands';
import { ClaimCard } from '../ui/claim';
import { Shape } from '../ui/shape';
import { useAnswer } from '../ui/use-answer';
import { known } from '../state/store';

/** All that is claimed about a relation. */
export function RelationDetails({ id }: { id: string }) {
  const found = useAnswer(async (signal) => {
    const { node } = await ask('Reading the evidence', RelationEvidence, { id }, signal);
    if (!node || !('kind' in node)) {
      return null;
    }
    learn({ entities: [entityOf(node.source), entityOf(node.target)], relations: [relationOf(node)] });
    return node;
  }, [id]);
  const relation = known.relations.get(id);
  if (!relation) {
    return null;
  }
  return (
    <div class="details">
      <h2 class="entity-name relation-name">
        <End id={relation.source} /> <span class="verb">{kindWords[relation.kind].out}</span> <End id={relation.target} />
      </h2>
      <div class="actions">
        <button type="button" onClick={() => keep([id])}>
          Keep only its ends
        </button>
      </div>
      {found && (
        <ClaimCard claim={found} role={found.role}>
          {kindWords[found.kind].out}
        </ClaimCard>
      )}
    </div>
  );
}

function End({ id }: { id: string }) {
  const entity = known.entities.get(id);
  return entity ? (
    <button type="button" class="words" onClick={() => select([id])}>
      <Shape type={entity.type} /> <bdi>{entity.name}</bdi>
    </button>
  ) : null;
}
