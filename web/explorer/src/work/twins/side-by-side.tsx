import { useState } from 'preact/hooks';
import { isolateBidi, truncate } from '../../model/code-points';
import { compareFacts } from '../../model/twins';
import { periodText } from '../../model/words';
import { Timeline } from '../../questions/timeline';
import { entityLink } from '../../share/links';
import { fieldName } from '../../words/fields';
import { t } from '../../words/messages';
import { relationVerb } from '../../words/relations';
import { QuoteInContext } from '../parts/quote-in-context';
import type { Twin } from './twin-pair-parts';

const maxName = 30;

/** Two entities, field by field, and what each did on one time line. */
export function SideBySide({ first, second }: { first: Twin; second: Twin }) {
  const relations = [first, second].flatMap((twin, i) => twin.relations.edges.map((edge) => ({ ...edge, twin, mark: i === 0 ? 'A' : 'B' })));
  const rows = relations
    .map(({ node, other, twin, mark }) => ({
      id: node.id,
      label: `${mark}: ${relationVerb(node, node.source.id === twin.id ? 'out' : 'in')} ${isolateBidi(truncate(other.name, maxName))}`,
      standing: node.standing,
      period: node.period,
      recordedAt: node.recordedAt,
      text: periodText(node.period),
    }))
    .sort((a, b) => (a.period.start ?? '~').localeCompare(b.period.start ?? '~'));
  const [picked, setPicked] = useState<string | null>(null);
  const cited = relations.find(({ node }) => node.id === picked)?.node.citations ?? [];
  return (
    <>
      <div class="scrolls">
        <table class="field-table side-by-side">
          <thead>
            <tr>
              <td />
              {[first, second].map((twin, i) => (
                <th key={twin.id} scope="col">
                  {i === 0 ? 'A' : 'B'}:{' '}
                  <a href={entityLink(twin.id)} target="_blank" rel="noopener">
                    <bdi>{twin.name}</bdi>
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Pair name={fieldName('aliases')} first={namesOf(first)} second={namesOf(second)} />
            <Pair name={fieldName('description')} first={listOf(first.description)} second={listOf(second.description)} />
            <Pair name={fieldName('url')} first={listOf(first.url)} second={listOf(second.url)} />
            <Pair name={fieldName('identifiers')} first={identifiersOf(first)} second={identifiersOf(second)} />
            {compareFacts(first.facts.nodes, second.facts.nodes).map((pair) => (
              <Pair key={pair.name} name={pair.name} first={pair.first} second={pair.second} isDifferent={pair.is === 'different'} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > 0 && <Timeline rows={rows} onPick={setPicked} />}
      {cited.map(({ document, quote, start, end }) => (
        <QuoteInContext key={`${document.id} ${start}`} citation={{ document: document.id, quote, start: start ?? 0, end: end ?? 0 }} />
      ))}
    </>
  );
}

interface PairProps {
  name: string;
  first: readonly string[];
  second: readonly string[];
  isDifferent?: boolean;
}

/** A row of the table: what both have is marked, and so is what contradicts itself. */
function Pair({ name, first, second, isDifferent = false }: PairProps) {
  if (first.length + second.length === 0) {
    return null;
  }
  const side = (values: readonly string[], others: readonly string[]) => (
    <td>
      {values.map((value) => (
        <span key={value} class="difference">
          {others.includes(value) ? (
            <mark>
              <bdi>{value}</bdi>
            </mark>
          ) : (
            <bdi>{value}</bdi>
          )}
        </span>
      ))}
    </td>
  );
  return (
    <tr class={isDifferent ? 'differs' : undefined}>
      <th scope="row">
        <bdi>{name}</bdi>
        {isDifferent && <span class="quiet"> {t('differs')}</span>}
      </th>
      {side(first, second)}
      {side(second, first)}
    </tr>
  );
}

function namesOf({ name, aliases }: Twin): string[] {
  return [...new Set([name, ...aliases.map((alias) => alias.name)])];
}

function listOf(value: string | null): string[] {
  return value === null ? [] : [value];
}

function identifiersOf({ identifiers }: Twin): string[] {
  return identifiers.map(({ scheme, value }) => `${scheme}:${value}`);
}
