import type { RevisionPartsFragment } from '../api/generated';
import { kindWords } from '../model/kinds';
import { entityLink } from '../share/links';
import { opWords, revisionWords } from '../words/changes';
import { tn } from '../words/messages';

type Change = NonNullable<RevisionPartsFragment['changes']>['nodes'][number];

/** A revision: when, by whom and why, with some of the records that it changed. */
export function RevisionLine({ revision }: { revision: RevisionPartsFragment }) {
  const { records, reason, changes } = revision;
  const listed = changes?.nodes ?? [];
  const rest = records - listed.length;
  return (
    <>
      <p>
        <Origin revision={revision} /> · {tn(records, '{n} record', '{n} records')}
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

/** When a revision was made, by what and by whom. */
export function Origin({ revision: { at, kind, actor } }: { revision: Pick<RevisionPartsFragment, 'at' | 'kind' | 'actor'> }) {
  return (
    <>
      <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time> · {revisionWords[kind]}
      {actor.name && (
        <>
          {' '}
          · <bdi>{actor.name}</bdi>
        </>
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
