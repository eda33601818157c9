package main

// groups returns all checks, in the order of the report.
func groups() []group {
	return []group{
		{"Requests", []check{audits, bombs, floods, bodies, slowClients, cancelledClients, dearestQueries, shortOfMemory, fairQueue, authMatrix}},
		{"Answers", []check{injections, edges, randomQueries, equivalence, statements, walks}},
		{"Inputs", []check{fuzzing, upgrades}},
		{"The store", []check{killedCommands, fullDisk, readOnly, backups}},
		{"Neo4j", []check{killedDatabase, badNetwork}},
		{"Running", []check{stopping, soaking}},
	}
}
