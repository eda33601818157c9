import type { PathsBetweenQuery } from '../api/generated';
import { select } from '../commands/select';
import { nameOf, shortNameOf } from '../state/store';
import { ClaimCard } from '../ui/claim';
import { Shape } from '../ui/shape';
import { VerdictBadge } from '../ui/verdict-badge';
import { t } from '../words/messages';
import { relationVerb } from '../words/relations';

export type Path = NonNullable<PathsBetweenQuery['paths']>[number];

/** The entities of a path in a row. */
export function PathNodes({ path }: { path: Path }) {
  return (
    <p class="chain">
      {path.nodes.map((node, i) => (
        <span key={i}>
          {i > 0 && <span aria-label={t('then')}> → </span>}
          <button type="button" class="words" onClick={() => select([node.id])}>
            <Shape type={node.__typename} /> <bdi>{nameOf(node.id, node.name)}</bdi>
          </button>
        </span>
      ))}
    </p>
  );
}

/** The relations between two neighbours on a path. */
export function HopDetails({ hop, from, to }: { hop: Path['hops'][number]; from: string; to: string }) {
  return (
    <li aria-label={t('{a} and {b}', { a: shortNameOf(from), b: shortNameOf(to) })}>
      {hop.together && (
        <p class="quiet">
          {t('there together with who comes before:')} <VerdictBadge verdict={hop.together} />
        </p>
      )}
      {hop.relations.map((relation) => (
        <ClaimCard key={relation.id} claim={relation} role={relation.role}>
          <button type="button" class="words" onClick={() => select([relation.id])}>
            <EntityName id={relation.source.id} /> {relationVerb(relation)} <EntityName id={relation.target.id} />
          </button>
        </ClaimCard>
      ))}
    </li>
  );
}

function EntityName({ id }: { id: string }) {
  return <bdi class="name">{nameOf(id)}</bdi>;
}
