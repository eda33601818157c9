import type { Entity, Relation } from './graph';

/**
 * The entities and relations that the server has sent so far, drawn or not. Nothing is evicted that there still is, so that undo
 * and redo need no server; a newer answer overwrites an older one.
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
      this.#leaveEnds(relation.id);
      this.relations.set(relation.id, relation);
      this.#addAdjacency(relation.source, relation.id);
      this.#addAdjacency(relation.target, relation.id);
    }
  }

  /** Forgets entities and relations that there are no more. */
  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      this.#leaveEnds(id);
      this.relations.delete(id);
      this.entities.delete(id);
    }
  }

  /** Takes a relation from the ends that it has had. */
  #leaveEnds(id: string): void {
    const relation = this.relations.get(id);
    if (relation) {
      this.#adjacency.get(relation.source)?.delete(id);
      this.#adjacency.get(relation.target)?.delete(id);
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
