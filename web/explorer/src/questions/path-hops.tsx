import { kindWords } from '../model/words';
import { ClaimCard } from '../ui/claim';
import { Shape } from '../ui/shape';
import { known, spoken } from '../state/store';
import { select } from '../commands/commands';
import { VerdictBadge } from './overlap-details';
import type { Path } from './paths';

/** The entities of a path in a row, to be read at a glance. */
export function Chain({ path }: { path: Path }) {
  return (
    <p class="chain">
      {path.nodes.map((node, i) => (
        <span key={node.id}>
          {i > 0 && <span aria-label="then"> → </span>}
          <button type="button" class="words" onClick={() => select([node.id])}>
            <Shape type={node.__typename} /> <bdi>{node.name}</bdi>
          </button>
        </span>
      ))}
    </p>
  );
}

/** Why two neighbours on a path are linked: every relation between them, with its words. */
export function HopView({ hop, from, to }: { hop: Path['hops'][number]; from: string; to: string }) {
  return (
    <li aria-label={`${spoken(from)} and ${spoken(to)}`}>
      {hop.together && (
        <p class="quiet">
          there together with who comes before: <VerdictBadge verdict={hop.together} />
        </p>
      )}
      {hop.relations.map((relation) => (
        <ClaimCard key={relation.id} claim={relation} role={relation.role}>
          <button type="button" class="words" onClick={() => select([relation.id])}>
            <End id={relation.source.id} /> {kindWords[relation.kind].out} <End id={relation.target.id} />
          </button>
        </ClaimCard>
      ))}
    </li>
  );
}

function End({ id }: { id: string }) {
  return <bdi class="name">{known.entities.get(id)?.name ?? id}</bdi>;
}
