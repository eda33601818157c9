import { answered, query } from '../../api/client';
import { RecordKnown, type RecordKnownQuery } from '../../api/generated';
import { readRecord } from '../../api/records';
import { fieldsOf, type StoredRecord } from '../../model/record';
import { addToCache } from '../../state/store';
import { useAsync } from '../../ui/use-async';
import { fieldName } from '../../words/fields';
import { t, tn } from '../../words/messages';
import { FieldValue } from './field-value';

/** An earlier time: right after a revision, or a point in time. */
export type Then = { revision: number; at: null } | { revision: null; at: string };

type Known = NonNullable<NonNullable<RecordKnownQuery['asKnown']>['node']>;

/** A record as it was known earlier, an entity with its claims. */
export function KnownThen({ id, then, onClose }: { id: string; then: Then; onClose: () => void }) {
  const read = useAsync((signal) => fetchKnown(id, then, signal), [id, then.at, then.revision]);
  return (
    <section class="known-then" aria-label={t('As known then')}>
      <header>
        <h3>{then.at === null ? t('As known right after revision {n}', { n: then.revision }) : t('As known on {time}', { time: then.at.slice(0, 10) })}</h3>
        <button type="button" class="small" onClick={onClose}>
          {t('Close')}
        </button>
      </header>
      {read === 'none' && <p>{t('It was not there then.')}</p>}
      {read !== null && read !== 'none' && <Whole {...read} />}
    </section>
  );
}

interface KnownRecord {
  record: StoredRecord;
  claims: StoredRecord[];
  /** How many claims are not listed. */
  more: number;
}

async function fetchKnown(id: string, then: Then, signal: AbortSignal): Promise<KnownRecord | 'none'> {
  const { node } = answered((await query('Reading what was known then', RecordKnown, { id, ...then }, signal)).asKnown);
  if (!node) {
    return 'none';
  }
  const { nodes, total } = claimsOf(node);
  const [own, ...others] = [node, ...nodes].map(readRecord);
  addToCache({ entities: [own!, ...others].flatMap(({ entities }) => entities) });
  return { record: own!.record, claims: others.map(({ record }) => record), more: total - nodes.length };
}

function claimsOf(node: Known) {
  return 'facts' in node
    ? { nodes: [...node.facts.nodes, ...node.relations.nodes], total: node.facts.totalCount + node.relations.totalCount }
    : { nodes: [], total: 0 };
}

function Whole({ record, claims, more }: KnownRecord) {
  return (
    <>
      <Fields record={record} />
      {claims.map((claim) => (
        <Fields key={claim.id} record={claim} />
      ))}
      {more > 0 && <p class="quiet">{tn(more, 'and {n} more', 'and {n} more')}</p>}
    </>
  );
}

function Fields({ record: { kind, draft, id } }: { record: StoredRecord }) {
  return (
    <article class="change">
      <p>
        <code>{id}</code>
      </p>
      <dl class="fields">
        {fieldsOf(kind)
          .filter(({ name }) => draft[name] && draft[name] !== '[]')
          .map((field) => (
            <div key={field.name}>
              <dt>{fieldName(field.name)}</dt>
              <dd>
                <FieldValue field={field} value={draft[field.name] ?? ''} />
              </dd>
            </div>
          ))}
      </dl>
    </article>
  );
}
