import { answered, query } from '../api/client';
import { onDate } from '../api/fetch-graph';
import { OverlapOf, type OverlapPartsFragment } from '../api/generated';
import { showInWhole } from '../commands/select';
import { type Verdict, verdicts } from '../model/graph';
import { column } from '../model/scenes';
import type { Caption } from '../state/captions';
import { reportErrors } from '../state/errors';
import { view } from '../state/store';
import { useAsync } from '../ui/use-async';
import { VerdictBadge } from '../ui/verdict-badge';
import { t } from '../words/messages';
import { OverlapDetails, Reasons } from './overlap-details';
import { verdictSentence } from './verdict-sentence';
import { useStage } from './use-stage';
import { Headline } from './headline';

/** The answer to "Were two people together?". */
export function Overlap({ people }: { people: [string, string] }) {
  const answer = useAsync(async (signal) => answered((await query('Comparing two careers', OverlapOf, { people, ...onDate(view.value.asOf) }, signal)).overlap), [...people, view.value.asOf]);
  useStage(answer && sceneOf(people, answer.overlaps));
  if (!answer) {
    return null;
  }
  const { overlaps, reasons } = answer;
  const places = overlaps.map(({ at }) => at.id);
  const stints = overlaps.flatMap((overlap) => overlap.stints.map(({ id }) => id));
  return (
    <section aria-label={t('Answer')} class="answer">
      <Headline>
        {verdictSentence(verdictOn(answer), { people, overlaps, date: view.value.asOf })} <VerdictBadge verdict={verdictOn(answer)} />
      </Headline>
      <Reasons reasons={reasons} />
      {overlaps.map((overlap) => (
        <OverlapDetails key={overlap.at.id} overlap={overlap} />
      ))}
      <button type="button" onClick={() => void reportErrors(showInWhole([...people, ...places], [...people, ...places, ...stints]))}>
        {t('Show in the whole drawing')}
      </button>
    </section>
  );
}

/** The two people at the sides of the places where both were. */
function sceneOf([left, right]: [string, string], overlaps: readonly OverlapPartsFragment[]) {
  const places = overlaps.map(({ at }) => at.id);
  const points = column(0, places.length, 120);
  const positions = new Map([[left, { x: -230, y: 0 }], ...places.map((id, i) => [id, points[i]!] as const), [right, { x: 230, y: 0 }]]);
  const captions = overlaps.length === 1 ? [left, right].map((person) => captionOf(person, overlaps[0]!)) : [];
  return { scene: 'star' as const, positions, captions };
}

function captionOf(person: string, { at, stints }: OverlapPartsFragment): Caption {
  return { from: person, to: at.id, claims: stints.filter(({ source }) => source.id === person) };
}

/** Returns the verdict on the date of the view, or at any time without one. */
function verdictOn({ verdict, overlaps }: { verdict: Verdict; overlaps: readonly OverlapPartsFragment[] }): Verdict {
  if (view.value.asOf === null || overlaps.length === 0) {
    return verdict;
  }
  const held = overlaps.map(({ period }) => period?.holds ?? 'NONE');
  return verdicts.find((one) => held.includes(one)) ?? 'NONE';
}
