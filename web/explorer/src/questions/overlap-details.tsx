import { entityOf } from '../api/convert';
import type { OverlapPartsFragment } from '../api/generated';
import { daysText, verdictWords } from '../model/words';
import { view } from '../state/store';
import { ClaimCard } from '../ui/claim';
import { Shape } from '../ui/shape';
import { VerdictBadge } from '../ui/verdict-badge';
import { reasonWords } from '../words/codes';
import { t } from '../words/messages';

/** An overlap of two people at one place, with its reasons and stints. */
export function OverlapDetails({ overlap }: { overlap: OverlapPartsFragment }) {
  const at = entityOf(overlap.at);
  return (
    <details class="meeting">
      <summary>
        <Shape type={at.type} /> <bdi class="name">{at.name}</bdi> <VerdictBadge verdict={overlap.verdict} />{' '}
        <span class="quiet">{daysText(overlap.days)}</span>
        <HeldOn overlap={overlap} />
      </summary>
      <Reasons reasons={overlap.reasons} />
      {overlap.stints.map((stint) => (
        <ClaimCard key={stint.id} claim={stint} role={stint.role}>
          <bdi class="name">{stint.source.name}</bdi>
        </ClaimCard>
      ))}
    </details>
  );
}

/** Whether they were there together on the date of the view. */
function HeldOn({ overlap: { period } }: { overlap: OverlapPartsFragment }) {
  const { asOf } = view.value;
  return asOf === null ? null : <span class="held"> {t('in {date}: {verdict}', { date: asOf, verdict: verdictWords[period?.holds ?? 'NONE'] })}</span>;
}

export function Reasons({ reasons }: { reasons: OverlapPartsFragment['reasons'] }) {
  return reasons.length > 0 ? (
    <ul class="reasons">
      {reasons.map(({ code, person }, i) => (
        <li key={i}>
          {person && (
            <>
              <bdi>{person.name}</bdi>:{' '}
            </>
          )}
          {reasonWords[code]}
        </li>
      ))}
    </ul>
  ) : null;
}
