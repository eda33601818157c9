import type { Merged } from '../../api/merge';
import { t, tn } from '../../words/messages';
import { type ClaimInfo, ClaimText } from '../parts/claim-text';

/** What a merge, or its end, would do. */
export function MergeResult({ merged: { moved, doubled, contradictory, selfRelated, undecided } }: { merged: Merged }) {
  return (
    <div class="note merge-result" role="status">
      <p>{tn(moved, 'It moves {n} claim.', 'It moves {n} claims.')}</p>
      <Claims title={t('Said twice then:')} groups={doubled} />
      <Claims title={t('Contradicting each other then:')} groups={contradictory} />
      <Claims title={t('From it to itself then:')} groups={selfRelated.map((claim) => [claim])} />
      <Claims title={t('For you to decide: written since the merge, they stay where they are:')} groups={undecided.map((claim) => [claim])} />
    </div>
  );
}

function Claims({ title, groups }: { title: string; groups: readonly (readonly object[])[] }) {
  return groups.length === 0 ? null : (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {groups.map((claims, i) => (
          <li key={i}>
            {claims.map((claim, j) => (
              <span key={j} class="difference">
                <ClaimText claim={claim as ClaimInfo} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
