import type { Entity, Relation } from './graph';

/**
 * The entities and relations that the server has sent so far, drawn or not. Nothing is evicted, so that undo and redo
 * need no server; a newer answer overwrites an older one.
 */
export class GraphCache {
  readonly entities = new Map<string, Entity>();
  readonly relations = new Map<string, Relation>();
  /** What merged entities are now, by the IDs that they had. */
  readonly merged = new Map<string, string>();
  readonly #adjacency = new Map<string, Set<string>>();

  add(entities: Iterable<Entity>, relations: Iterable<Relation>): void {
    for (const entity of entities) {
      this.entities.set(entity.id, entity);
    }
    for (const relation of relations) {
      this.relations.set(relation.id, relation);
      this.#addAdjacency(relation.source, relation.id);
      this.#addAdjacency(relation.target, relation.id);
    }
  }

  #addAdjacency(entity: string, relation: string): void {
    const relations = this.#adjacency.get(entity);
    if (relations) {
      relations.add(relation);
    } else {
      this.#adjacency.set(entity, new Set([relation]));
    }
  }

  /** Returns the cached relations that touch an entity. */
  *relationsOf(entity: string): Iterable<Relation> {
    for (const id of this.#adjacency.get(entity) ?? []) {
      yield this.relations.get(id)!;
    }
  }

  /** Returns the cached relations between entities of a set, each once. */
  *relationsBetween(ids: { has(id: string): boolean; keys(): Iterable<string> }): Iterable<Relation> {
    for (const id of ids.keys()) {
      for (const relation of this.relationsOf(id)) {
        if (relation.source === id && ids.has(relation.target)) {
          yield relation;
        }
      }
    }
  }
}
