import type { FrontQuery } from '../api/generated';
import { kindWords } from '../model/kinds';
import { entityLink } from '../share/links';
import { opWords, revisionWords } from '../words/changes';
import { t, tn } from '../words/messages';

type Revision = NonNullable<FrontQuery['revisions']>['nodes'][number];
type Change = NonNullable<Revision['changes']>['nodes'][number];

/** The last revisions, with some of the records that each changed. */
export function Changes({ revisions }: { revisions: readonly Revision[] }) {
  return (
    <section>
      <h2>{t('What changed last')}</h2>
      {revisions.length === 0 && <p class="quiet">{t('Nothing has changed yet.')}</p>}
      <ol class="plain changes">
        {revisions.map((revision) => (
          <li key={revision.number}>
            <RevisionLine revision={revision} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function RevisionLine({ revision }: { revision: Revision }) {
  const { at, kind, reason, records, actor, changes } = revision;
  const listed = changes?.nodes ?? [];
  const rest = records - listed.length;
  return (
    <>
      <p>
        <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time> · {revisionWords[kind]}
        {actor.name && (
          <>
            {' '}
            · <bdi>{actor.name}</bdi>
          </>
        )}{' '}
        · {tn(records, '{n} record', '{n} records')}
      </p>
      {reason && (
        <p class="quiet">
          <bdi>{reason}</bdi>
        </p>
      )}
      {listed.length > 0 && (
        <ul>
          {listed.map((change) => (
            <li key={change.id}>
              <ChangedRecord change={change} /> <span class="quiet">{opWords[change.op]}</span>
            </li>
          ))}
          {rest > 0 && <li class="quiet">{tn(rest, 'and {n} more', 'and {n} more')}</li>}
        </ul>
      )}
    </>
  );
}

function ChangedRecord({ change: { id, node } }: { change: Change }) {
  if (node && 'name' in node) {
    return <EntityLink id={node.id} name={node.name} />;
  }
  if (node && 'source' in node) {
    return (
      <>
        <EntityLink id={node.source.id} name={node.source.name} /> {kindWords[node.kind].out} <EntityLink id={node.target.id} name={node.target.name} />
      </>
    );
  }
  return <bdi>{id}</bdi>;
}

function EntityLink({ id, name }: { id: string; name: string }) {
  return (
    <a href={entityLink(id)}>
      <bdi>{name}</bdi>
    </a>
  );
}
