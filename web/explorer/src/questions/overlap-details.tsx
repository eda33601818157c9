import type { MeetingPartsFragment } from '../api/generated';
import { entityOf } from '../model/graph';
import { daysText, verdictWords } from '../model/words';
import { ClaimCard } from '../ui/claim';
import { Shape } from '../ui/shape';

/** A place where people have been, whether at the same time, and on whose word. */
export function Meeting({ meeting }: { meeting: MeetingPartsFragment }) {
  const at = entityOf(meeting.at);
  return (
    <details class="meeting">
      <summary>
        <Shape type={at.type} /> <bdi class="name">{at.name}</bdi> <VerdictBadge verdict={meeting.verdict} />{' '}
        <span class="quiet">{daysText(meeting.days)}</span>
      </summary>
      <Reasons reasons={meeting.reasons} />
      {meeting.stints.map((stint) => (
        <ClaimCard key={stint.id} claim={stint} role={stint.role}>
          <bdi class="name">{stint.source.name}</bdi>
        </ClaimCard>
      ))}
    </details>
  );
}

export function VerdictBadge({ verdict }: { verdict: MeetingPartsFragment['verdict'] }) {
  return <span class={`verdict verdict-${verdict.toLowerCase()}`}>{verdictWords[verdict]}</span>;
}

export function Reasons({ reasons }: { reasons: readonly { text: string; person: { name: string } | null }[] }) {
  return reasons.length > 0 ? (
    <ul class="reasons">
      {reasons.map(({ text, person }, i) => (
        <li key={i}>
          {person && (
            <>
              <bdi>{person.name}</bdi>:{' '}
            </>
          )}
          {text}
        </li>
      ))}
    </ul>
  ) : null;
}
