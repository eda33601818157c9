import type { Entity, Relation } from './graph';

/**
 * What the server has told so far, whether it is drawn or not. It only grows, so that undo and redo need no
 * server; what an answer repeats replaces what was known.
 */
export class Known {
  readonly entities = new Map<string, Entity>();
  readonly relations = new Map<string, Relation>();
  readonly #touching = new Map<string, Set<string>>();

  add(entities: Iterable<Entity>, relations: Iterable<Relation>): void {
    for (const entity of entities) {
      this.entities.set(entity.id, entity);
    }
    for (const relation of relations) {
      this.relations.set(relation.id, relation);
      this.#touch(relation.source, relation.id);
      this.#touch(relation.target, relation.id);
    }
  }

  #touch(entity: string, relation: string): void {
    const touching = this.#touching.get(entity);
    if (touching) {
      touching.add(relation);
    } else {
      this.#touching.set(entity, new Set([relation]));
    }
  }

  /** The IDs of the known relations that touch an entity. */
  touching(entity: string): Iterable<string> {
    return this.#touching.get(entity) ?? [];
  }

  /** The known relations between entities of a set, each once. */
  *between(ids: { has(id: string): boolean; keys(): Iterable<string> }): Iterable<Relation> {
    for (const id of ids.keys()) {
      for (const key of this.touching(id)) {
        const relation = this.relations.get(key);
        if (relation && relation.source === id && ids.has(relation.target)) {
          yield relation;
        }
      }
    }
  }
}
