// Package merging resolves merges: it makes what everybody reads, the graph, of what is stated.
//
// What is stated never changes when entities are merged: a claim keeps the ends that it was written with, and a merge is a record
// of its own (kg.Merge). So whatever sequence of edits and merges a store has seen, deleting all merges leaves what the edits
// alone would have left. What is read follows from what is stated, by these rules:
//
//   - An entity is what it is merged into, which may be merged itself; the end of this chain is its root. Nothing is merged into
//     itself, on however long a way, and only what exists is merged.
//   - A merged entity is no record of the graph, and nothing reads it any more: its ID stands for its root.
//   - The ends of relations, and the entities of facts, are the roots of the stated ones. So a relation may touch one entity twice.
//   - A root has the name, the description, the address and the category that were stated of it; where one of the last three is
//     missing, that of the first entity merged into it that has one. It has their names and aliases as aliases, their
//     identifiers, open lists and citations, each behind its own and without what is there already, and their IDs as FormerIDs.
//     The order of the merged entities is that of their IDs.
//   - The revision of a record of the graph is that which last wrote the stated record with its ID.
//   - Merges and distinctions are no records of the graph.
package merging
