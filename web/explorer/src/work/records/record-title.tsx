import type { RecordNameFragment } from '../../api/generated';
import { kindWords } from '../../model/kinds';
import { entityLink } from '../../share/links';

/** What a record is about, with links to entities; its ID if there is none any more. */
export function RecordTitle({ id, node }: { id: string | null; node: RecordNameFragment | null }) {
  if (node && 'source' in node) {
    return (
      <>
        <EntityLink id={node.source.id} name={node.source.name} /> {kindWords[node.kind].out} <EntityLink id={node.target.id} name={node.target.name} />
      </>
    );
  }
  if (node && 'entity' in node) {
    return (
      <>
        <EntityLink id={node.entity.id} name={node.entity.entityName} />: <bdi>{node.name}</bdi>
      </>
    );
  }
  if (node && 'name' in node) {
    return <EntityLink id={node.id} name={node.name} />;
  }
  return <bdi>{node && 'title' in node ? node.title : id}</bdi>;
}

function EntityLink({ id, name }: { id: string; name: string }) {
  return (
    <a href={entityLink(id)}>
      <bdi>{name}</bdi>
    </a>
  );
}
