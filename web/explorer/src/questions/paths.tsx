import { useLayoutEffect, useState } from 'preact/hooks';
import { answered, query } from '../api/client';
import { entityOf, relationOf } from '../api/convert';
import { PathsBetween } from '../api/generated';
import { showInWhole } from '../commands/select';
import { drawingWidth, stage } from '../commands/stage';
import { rowOrColumn } from '../model/scenes';
import { count } from '../model/words';
import { captions } from '../state/captions';
import { reportErrors } from '../state/errors';
import { currentQuestion } from '../state/panels';
import { addToCache, nameOf, view } from '../state/store';
import { useAsync } from '../ui/use-async';
import { VerdictBadge } from '../ui/verdict-badge';
import { formatNumber, t, tn, tx } from '../words/messages';
import { HopDetails, type Path, PathNodes } from './path-hops';
import { Headline } from './headline';

const maxPaths = 20;

/** The answer to "How are two linked?": the shortest paths, one at a time, highlighted in the drawing. */
export function Paths({ from, to }: { from: string; to: string }) {
  const { together = false, avoidOver = null } = currentQuestion.value;
  const { asOf } = view.value;
  const paths = useAsync(
    async (signal) => {
      const avoid = avoidOver === null ? null : { degreeOver: avoidOver };
      const answer = await query('Looking for paths', PathsBetween, { from, to, asOf, together, avoid, limit: maxPaths }, signal);
      const found = answered(answer.paths);
      found.forEach(cachePath);
      return found;
    },
    [from, to, asOf, together, avoidOver],
  );
  return (
    <>
      <PathOptions />
      {paths && (
        <section aria-label={t('Answer')} class="answer">
          <Headline>
            {tx(asOf === null ? '{paths} from {from} to {to}.' : '{paths} from {from} to {to} that may have held in {date}.', {
              paths: pathCount(paths),
              from: <bdi>{nameOf(from)}</bdi>,
              to: <bdi>{nameOf(to)}</bdi>,
              date: asOf,
            })}
          </Headline>
          {paths.length > 0 && <PathStepper key={paths.map(keyOf).join(' ')} paths={paths} />}
        </section>
      )}
    </>
  );
}

function cachePath({ nodes, hops }: Path): void {
  addToCache({ entities: nodes.map(entityOf), relations: hops.flatMap(({ relations }) => relations.map(relationOf)) });
}

function pathCount(paths: readonly Path[]): string {
  if (paths.length === 0) {
    return t('No path of at most six links is recorded');
  }
  return paths.length < maxPaths ? tn(paths.length, '{n} path', '{n} paths') : t('The {n} shortest paths', { n: maxPaths });
}

/** What paths may pass through. */
function PathOptions() {
  const { together = false, avoidOver = null } = currentQuestion.value;
  return (
    <div class="options">
      <label class="check">
        <input
          type="checkbox"
          checked={together}
          onChange={({ currentTarget }) => (currentQuestion.value = { ...currentQuestion.value, together: currentTarget.checked })}
        />
        {t('only people who may have met')}
      </label>
      <label class="check">
        {t('around what has')}
        <select
          value={String(avoidOver)}
          onChange={({ currentTarget: { value } }) => (currentQuestion.value = { ...currentQuestion.value, avoidOver: value === 'null' ? null : Number(value) })}
        >
          <option value="null">{t('any number of links')}</option>
          {[1_000, 100, 20].map((links) => (
            <option key={links} value={links}>
              {t('more than {n} links', { n: formatNumber(links) })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** One of the paths, which is highlighted in the drawing, and buttons for the others. */
function PathStepper({ paths }: { paths: readonly Path[] }) {
  const [index, setIndex] = useState(() => Math.max(0, paths.findIndex(isHighlighted)));
  const path = paths[index]!;
  // Before the next click: whoever changes to another tab at once leaves the stepper.
  useLayoutEffect(() => {
    captions.value = path.hops.map(({ relations }, i) => ({ from: path.nodes[i]!.id, to: path.nodes[i + 1]!.id, claims: relations }));
    if (!isHighlighted(path)) {
      void reportErrors(showAlone(path));
    }
  }, [path]);
  const step = (by: number) => setIndex((index + by + paths.length) % paths.length);
  return (
    <>
      {paths.length > 1 && (
        <div class="stepper" role="group" aria-label={t('Alternatives')}>
          <button type="button" aria-label={t('Path before')} onClick={() => step(-1)}>
            ‹
          </button>
          <span role="status">
            {t('{i} of {n}', { i: index + 1, n: paths.length })}
          </span>
          <button type="button" aria-label={t('Next path')} onClick={() => step(1)}>
            ›
          </button>
        </div>
      )}
      <p class="quiet">
        {count(path.length, 'link')}
        {path.together && (
          <>
            {' '}
            · {t('people together:')} <VerdictBadge verdict={path.together} />
          </>
        )}
      </p>
      <PathNodes path={path} />
      <ol class="hops">
        {path.hops.map((hop, i) => (
          <HopDetails key={i} hop={hop} from={path.nodes[i]!.id} to={path.nodes[i + 1]!.id} />
        ))}
      </ol>
      {view.value.scene !== 'path' && (
        <button type="button" onClick={() => void reportErrors(showAlone(path))}>
          {t('Show it by itself')}
        </button>
      )}
      <button type="button" onClick={() => void reportErrors(highlight(path))}>
        {t('Show in the whole drawing')}
      </button>
    </>
  );
}

/** Returns the IDs of what a path consists of, each once: it may come to a company again. */
function idsOf({ nodes, hops }: Path): { nodes: string[]; all: string[] } {
  const distinct = new Set(nodes.map(({ id }) => id));
  const relations = hops.flatMap((hop) => hop.relations.map(({ id }) => id));
  return { nodes: [...distinct], all: [...new Set([...distinct, ...relations])] };
}

function keyOf(path: Path): string {
  return idsOf(path).all.join(' ');
}

/** Reports whether the drawing highlights a path already, as after a shared link was opened. */
function isHighlighted(path: Path): boolean {
  return view.peek().highlighted.join(' ') === keyOf(path);
}

/** Shows a path as a row, with what is said of each step. */
async function showAlone(path: Path): Promise<void> {
  const { nodes, all } = idsOf(path);
  const points = rowOrColumn(nodes.length, drawingWidth());
  await stage({ scene: 'path', positions: new Map(nodes.map((id, i) => [id, points[i]!])), highlight: all });
}

async function highlight(path: Path): Promise<void> {
  const { nodes, all } = idsOf(path);
  await showInWhole(nodes, all);
}
