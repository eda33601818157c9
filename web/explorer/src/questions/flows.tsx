import { answered, query } from '../api/client';
import { entityOf, flowOf } from '../api/convert';
import { unitsOn, until } from '../api/fetch-graph';
import { type FlowPartsFragment, FlowsOf } from '../api/generated';
import { select } from '../commands/select';
import { flowEnds, flowID } from '../model/flow';
import { column } from '../model/scenes';
import { currentQuestion } from '../state/panels';
import { addToCache, nameOf, view } from '../state/store';
import { useAsync } from '../ui/use-async';
import { formatNumber, t, tn, tx } from '../words/messages';
import { AsOf } from './as-of';
import { Moves } from './moves';
import { UnitsOption } from './people-list';
import type { Flow } from './sankey';
import { Sankey } from './sankey-chart';
import { useStage } from './use-stage';
import { Headline } from './headline';

/** So many flows of a side are read; so many are drawn, and the others together. */
const maxRead = 300;
const maxDrawn = 9;

/** The answer to "Where did people come from and go to?", by the date of the view. */
export function Flows({ id }: { id: string }) {
  const { asOf, selected } = view.value;
  const units = currentQuestion.value.units ?? false;
  const answer = useAsync(async (signal) => {
    const flows = await query('Looking for moves', FlowsOf, { id: [id], during: until(asOf), ...unitsOn(units, asOf), first: maxRead }, signal);
    const [into, outOf] = [answered(flows.into), answered(flows.outOf)];
    addToCache({ entities: [...into.nodes, ...outOf.nodes].flatMap(({ from, to }) => [entityOf(from), entityOf(to)]) });
    return { into, outOf };
  }, [id, asOf, units]);
  const into = answer?.into.nodes.slice(0, maxDrawn) ?? [];
  const outOf = answer?.outOf.nodes.slice(0, maxDrawn) ?? [];
  useStage(answer && { scene: 'flows', positions: sides(id, into, outOf), flows: [...into, ...outOf].map(flowOf) });
  const picked = selected.map(flowEnds).find((ends) => ends?.from === id || ends?.to === id);
  return (
    <section aria-label={t('Answer')} class="answer">
      {answer && (
        <Headline>
          {tx('{people} moved to {company}, {others} from it, as far as is recorded', {
            people: tn(answer.into.people, '{n} person', '{n} people'),
            others: formatNumber(answer.outOf.people),
            company: <bdi>{nameOf(id)}</bdi>,
          })}
          <AsOf />.
        </Headline>
      )}
      <div class="list-tools">
        <UnitsOption />
      </div>
      {answer && into.length + outOf.length > 0 && (
        <>
          <Sankey
            id={id}
            into={into.map((flow) => bandOf(flow, flow.from))}
            outOf={outOf.map((flow) => bandOf(flow, flow.to))}
            others={{ into: othersOf(answer.into.nodes), outOf: othersOf(answer.outOf.nodes) }}
            onPick={(other, side) => select([flowID(side === 'into' ? { from: other, to: id } : { from: id, to: other })])}
          />
          <p class="quiet">{t('Full: certain. Hatched: possible by the dates. Outline: nothing is known of the dates. Click on a band for the people.')}</p>
          <Unread side={answer.into} />
          <Unread side={answer.outOf} />
        </>
      )}
      {picked && <Moves key={`${picked.from} ${picked.to}`} {...picked} />}
    </section>
  );
}

function Unread({ side: { nodes, totalCount } }: { side: { nodes: readonly unknown[]; totalCount: number } }) {
  const n = totalCount - nodes.length;
  return n > 0 ? <p class="note">{tn(n, '{n} smaller flow is not counted among the others.', '{n} smaller flows are not counted among the others.')}</p> : null;
}

/** Returns the flows that are not drawn by themselves, together; null where there are none. */
function othersOf(nodes: readonly FlowPartsFragment[]): Flow | null {
  const rest = nodes.slice(maxDrawn);
  const sum = (key: 'people' | 'certain' | 'possible') => rest.reduce((total, flow) => total + flow[key], 0);
  const name = tn(rest.length, '{n} other', '{n} others');
  return rest.length === 0 ? null : { id: '', name, people: sum('people'), certain: sum('certain'), possible: sum('possible') };
}

/** Returns where a company stands, between those that people came from and those that they went to. */
function sides(id: string, into: readonly FlowPartsFragment[], outOf: readonly FlowPartsFragment[]) {
  const left = into.map(({ from }) => from.id);
  const right = outOf.map(({ to }) => to.id).filter((other) => !left.includes(other));
  const [lefts, rights] = [column(-300, left.length, 70), column(300, right.length, 70)];
  return new Map([[id, { x: 0, y: 0 }], ...left.map((other, i) => [other, lefts[i]!] as const), ...right.map((other, i) => [other, rights[i]!] as const)]);
}

function bandOf({ people, certain, possible }: FlowPartsFragment, other: FlowPartsFragment['from']): Flow {
  return { id: other.id, name: other.name, people, certain, possible };
}
