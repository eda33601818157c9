// Package kg is the domain of ties: people, companies and projects, what is claimed of them, and the evidence.
//
// Below it is kg/temporal, the rules of time. Above it are kg/query, the plans that queries are compiled to, and package
// store, the contract that every store keeps.
//
// # Glossary
//
// The domain has few words of its own:
//
//   - A claim is a relation or a fact: something that a source says, with the words that prove it.
//   - A stint is a job at a company or a membership in a team, and the days of it.
//   - A stay is a person's time at a place without a break: stints that touch or overlap, as one.
//   - The standing of a claim is how its source puts it: stated, reported, inferred, planned, …
//   - A verdict answers a question about days that are only partly known: certain, possible, unknown or none.
//   - An open list is a list of which the source says that it is not complete, such as "among others".
//   - A revision is one change of a store as a whole, by a numbered transaction; the log has all of them, with what each
//     changed.
//   - A proposal is a set of changes that somebody proposes. It is no part of the graph until somebody accepts it, or a part of it,
//     which makes a revision.
//   - An entity that is merged into another one is read as that; its ID is one of the former IDs of the other. What was stated of
//     it stays as it was stated.
//   - A gap is something that is missing, or vague, so that answers cannot be better.
//
// For everything else the code uses the words of Go, of databases, of graph algorithms and of the GraphQL
// specification.
package kg
