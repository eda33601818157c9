import type { ProposedPartsFragment } from '../../api/generated';
import { query } from '../../api/client';
import { SameClaims } from '../../api/generated';
import { entityTypeOfID } from '../../model/graph';
import { kindOfID } from '../../model/kinds';
import { t } from '../../words/messages';
import { Loaded } from '../../ui/loaded';
import { useLoad } from '../../ui/use-load';
import { type ClaimInfo, ClaimText } from '../parts/claim-text';
import { LikelyTwins } from '../parts/likely-twins';
import type { Names } from '../parts/names';

interface Props {
  change: ProposedPartsFragment;
  names: Names;
}

/** What may speak against a change: that somebody new is there already, or that much the same is claimed. */
export function Against({ change, names }: Props) {
  if (change.op !== 'CREATED') {
    return null;
  }
  const after = (name: string) => change.fields.find((field) => field.name === name)?.after[0];
  const type = entityTypeOfID(change.id);
  const name = after('name');
  if (type !== null && name !== undefined) {
    return <LikelyTwins name={name} type={type} />;
  }
  const from = after('person') ?? after('source') ?? after('entity');
  const isKnown = from !== undefined && names.has(from);
  return isKnown ? <SameAlready id={change.id} from={from} to={after('company') ?? after('team') ?? after('target')} fact={after('name')} /> : null;
}

const mostClaims = 5;

/** Claims of the same: relations of the kind between the same two, and facts of the name. */
function SameAlready({ id, from, to, fact }: { id: string; from: string; to: string | undefined; fact: string | undefined }) {
  const kind = kindOfID(id);
  const found = useLoad(
    async (signal) => {
      const isRelation = kind !== null && to !== undefined;
      const variables = {
        id: from,
        kinds: isRelation ? [kind] : [],
        where: isRelation ? { other: { id: { eq: to } } } : null,
        facts: isRelation ? { OR: [] } : { name: { eq: fact ?? null } },
        first: mostClaims,
      };
      const { node } = await query('Looking for what is claimed already', SameClaims, variables as never, signal);
      return node && 'relations' in node ? [...node.relations.nodes, ...node.facts.nodes] : [];
    },
    [id, from, to, fact],
  );
  return (
    <Loaded of={found}>
      {(claims) =>
        claims.length > 0 && (
          <div class="note same-already">
            <p>
              <strong>{t('Claimed already:')}</strong>
            </p>
            <ul>
              {claims.map((claim) => (
                <li key={claim.id}>
                  <ClaimText claim={claim as ClaimInfo} />
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </Loaded>
  );
}
