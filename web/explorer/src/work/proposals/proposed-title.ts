import type { ProposedPartsFragment } from '../../api/generated';
import { isolateBidi } from '../../model/code-points';
import { kindOfID } from '../../model/kinds';
import { kindVerb } from '../../words/relations';
import type { Names } from '../parts/names';

type Change = Pick<ProposedPartsFragment, 'id' | 'fields' | 'node'>;

/** Returns what a change is of, in words: a name, or who is linked to whom. */
export function proposedTitle({ id, fields, node }: Change, names: Names): string {
  const value = (...of: string[]) => {
    const field = fields.find(({ name }) => of.includes(name));
    return field?.after[0] ?? field?.before[0];
  };
  const nameOf = (record: string | undefined, otherwise: { name: string } | undefined) => isolateBidi((record && (names.get(record) ?? record)) || otherwise?.name || id);
  const kind = kindOfID(id);
  if (kind !== null) {
    const link = node && 'source' in node ? node : undefined;
    return `${nameOf(value('person', 'source'), link?.source)} ${kindVerb(kind)} ${nameOf(value('company', 'team', 'target'), link?.target)}`;
  }
  if (id.startsWith('fact:')) {
    const fact = node && 'value' in node ? node : undefined;
    return `${nameOf(value('entity'), fact?.entity)}: ${isolateBidi(value('name') ?? fact?.factName ?? '')}`;
  }
  return value('title') ?? names.get(id) ?? (node && 'name' in node ? node.name : id);
}
