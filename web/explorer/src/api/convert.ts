import type { Flow } from '../model/flow';
import type { Entity, Relation } from '../model/graph';
import { nameIn } from '../model/names';
import { language } from '../words/messages';
import type { EntityPartsFragment, FlowPartsFragment, RelationPartsFragment } from './generated';

export function entityOf(parts: EntityPartsFragment): Entity {
  const named = { type: parts.__typename, recordedName: parts.name, aliases: parts.aliases };
  return {
    ...named,
    id: parts.id,
    name: nameIn(language.peek(), named),
    degree: parts.degree,
    category: 'category' in parts ? parts.category : null,
    openLists: parts.openLists,
  };
}

export function relationOf(parts: RelationPartsFragment): Relation {
  const { id, kind, role, standing, recordedAt, period } = parts;
  return { id, kind, role, standing, recordedAt, period, source: parts.source.id, target: parts.target.id };
}

export function flowOf({ from, to, people, certain, possible }: FlowPartsFragment): Flow {
  return { from: from.id, to: to.id, people, certain, possible };
}
