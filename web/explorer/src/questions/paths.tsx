import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api/client';
import { PathsBetween, type PathsBetweenQuery } from '../api/generated';
import { entityOf, relationOf } from '../model/graph';
import { count } from '../model/words';
import { useAnswer } from '../ui/use-answer';
import { learn, nameOf, view } from '../state/store';
import { show } from '../commands/commands';
import { reported } from '../state/errors';
import { VerdictBadge } from './overlap-details';
import { Chain, HopView } from './path-hops';
import { asking } from './forms';

export type Path = PathsBetweenQuery['paths'][number];

const atMost = 20;

/** How two entities are linked: the shortest paths, one at a time, lit in the drawing. */
export function Paths({ from, to }: { from: string; to: string }) {
  const { together = false, avoidOver = null } = asking.value;
  const { asOf } = view.value;
  const paths = useAnswer(
    async (signal) => {
      const avoid = avoidOver === null ? null : { degreeOver: avoidOver };
      const answer = await ask('Looking for paths', PathsBetween, { from, to, asOf, together, avoid, limit: atMost }, signal);
      answer.paths.forEach(learnPath);
      return answer.paths;
    },
    [from, to, asOf, together, avoidOver],
  );
  return (
    <>
      <Options />
      {paths && (
        <section aria-label="Answer" class="answer">
          <p class="headline">
            <Found paths={paths} /> from <bdi>{nameOf(from)}</bdi> to <bdi>{nameOf(to)}</bdi>
            {asOf !== null && <> that may have held in {asOf}</>}.
          </p>
          {paths.length > 0 && <Alternatives key={paths.map(keyOf).join(' ')} paths={paths} />}
        </section>
      )}
    </>
  );
}

function learnPath({ nodes, hops }: Path): void {
  learn({ entities: nodes.map(entityOf), relations: hops.flatMap(({ relations }) => relations.map(relationOf)) });
}

function Found({ paths }: { paths: readonly Path[] }) {
  if (paths.length === 0) {
    return <>No path of at most six links is recorded</>;
  }
  return paths.length < atMost ? <>{count(paths.length, 'path')}</> : <>The {atMost} shortest paths</>;
}

/** What paths may lead through. */
function Options() {
  const { together = false, avoidOver = null } = asking.value;
  return (
    <div class="options">
      <label class="check">
        <input
          type="checkbox"
          checked={together}
          onChange={({ currentTarget }) => (asking.value = { ...asking.value, together: currentTarget.checked })}
        />
        only people who may have met
      </label>
      <label class="check">
        around what has
        <select
          value={String(avoidOver)}
          onChange={({ currentTarget: { value } }) => (asking.value = { ...asking.value, avoidOver: value === 'null' ? null : Number(value) })}
        >
          <option value="null">any number of links</option>
          {[1_000, 100, 20].map((links) => (
            <option key={links} value={links}>
              more than {links.toLocaleString('en')} links
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** The paths to step through; the one that is read is lit in the drawing. */
function Alternatives({ paths }: { paths: readonly Path[] }) {
  const [at, setAt] = useState(() => Math.max(0, paths.findIndex(isLit)));
  const path = paths[at]!;
  useEffect(() => {
    if (!isLit(path)) {
      void reported(light(path));
    }
  }, [path]);
  const step = (by: number) => setAt((at + by + paths.length) % paths.length);
  return (
    <>
      {paths.length > 1 && (
        <div class="stepper" role="group" aria-label="Alternatives">
          <button type="button" aria-label="Path before" onClick={() => step(-1)}>
            ‹
          </button>
          <span role="status">
            {at + 1} of {paths.length}
          </span>
          <button type="button" aria-label="Next path" onClick={() => step(1)}>
            ›
          </button>
        </div>
      )}
      <p class="quiet">
        {count(path.length, 'link')}
        {path.together && (
          <>
            {' '}
            · people together: <VerdictBadge verdict={path.together} />
          </>
        )}
      </p>
      <Chain path={path} />
      <ol class="hops">
        {path.hops.map((hop, i) => (
          <HopView key={i} hop={hop} from={path.nodes[i]!.id} to={path.nodes[i + 1]!.id} />
        ))}
      </ol>
      <button type="button" onClick={() => void reported(light(path))}>
        Show in the drawing
      </button>
    </>
  );
}

function partsOf({ nodes, hops }: Path): { nodes: string[]; all: string[] } {
  const ids = nodes.map(({ id }) => id);
  return { nodes: ids, all: [...ids, ...hops.flatMap(({ relations }) => relations.map(({ id }) => id))] };
}

function keyOf(path: Path): string {
  return partsOf(path).all.join(' ');
}

/** Whether the drawing shows it already, as after a link to this view was opened. */
function isLit(path: Path): boolean {
  return view.peek().lit.join(' ') === keyOf(path);
}

async function light(path: Path): Promise<void> {
  const { nodes, all } = partsOf(path);
  await show(nodes, all);
}
