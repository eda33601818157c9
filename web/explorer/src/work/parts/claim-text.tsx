import type { ClaimLineFragment } from '../../api/generated';
import { periodText, standingWords } from '../../model/words';
import { relationVerb } from '../../words/relations';

export type ClaimInfo = Extract<ClaimLineFragment, { period: unknown }>;

/** A claim on a line: who, what, when and how sure. */
export function ClaimText({ claim }: { claim: ClaimInfo }) {
  return (
    <>
      {'source' in claim ? (
        <>
          <bdi>{claim.source.name}</bdi> {relationVerb(claim)} <bdi>{claim.target.name}</bdi>
          {claim.role && (
            <>
              {' '}
              (<bdi>{claim.role}</bdi>)
            </>
          )}
        </>
      ) : (
        <>
          <bdi>{claim.entity.name}</bdi>, <bdi>{claim.factName}</bdi>: <bdi>{claim.value}</bdi>
        </>
      )}{' '}
      <span class="quiet">
        {periodText(claim.period)} · {standingWords[claim.standing].name}
      </span>
    </>
  );
}
