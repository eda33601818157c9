package cyphertest

import (
	"ties/kg"
	"ties/kg/query"
)

// chainPlans have filters that name what several relations lead to.
func chainPlans() []planned {
	people := func(name string, filter query.Filter) planned {
		return planned{name, planList(byName, countedPage, filter, nameOnly)}
	}
	first := func(name string, filter query.Filter) planned { // there is no count of these without all people
		return planned{name, planList(byName, firstPage, filter, nameOnly)}
	}
	at := func(far query.Filter) query.Filter { return someJob(kg.Out, far) }
	held := func(far query.Filter) query.Filter { return someJob(kg.In, far) }
	one := comparison(query.PropID, query.OpEqual, "person:1")
	ada := comparison(query.PropFolded, query.OpEqual, "ada")
	known := &query.KnownBy{Keys: []query.EntityKey{query.NameKey("ada"), query.AliasKey("ada")}}
	withOne, withAda := at(held(one)), at(held(ada))
	described := comparison(query.PropDescription, query.OpContains, "a")
	return []planned{
		people("chain-to-an-id", withOne),
		people("chain-to-a-name", withAda),
		people("chain-of-four", at(held(withOne))),
		people("chain-of-dated-relations", someJob(kg.Out, held(one), &query.MayHold{From: 1, To: 2})),
		people("chain-and-others", query.All{described, withOne, withAda, query.Not{Filter: at(held(described))}}),
		people("chain-or-chain", query.Any{withOne, withAda, one}),
		first("chain-or-more", query.Any{withOne, described}),
		people("known-by", known),
		people("known-by-not", query.Not{Filter: known}),
		people("known-by-or-chain", query.Any{known, withOne}),
		people("known-by-and-others", query.All{described, known}),
		people("chain-to-known", at(held(known))),
		people("chain-not", query.Not{Filter: withOne}),
		people("chain-not-all-not", query.Not{Filter: query.All{query.Not{Filter: withOne}, query.Not{Filter: query.Not{Filter: query.Not{Filter: ada}}}}}),
		people("chain-at-a-company-where-none", query.All{at(query.All{held(one), query.Not{Filter: held(at(held(ada)))}})}),
		people("chain-to-a-relation", at(&query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.In,
			Filter: comparison(query.PropID, query.OpEqual, "employment:1")})),
		first("chain-below-others", at(query.Not{Filter: held(withOne)})),
	}
}

// someJob holds of who, or what, has a job with this at its other end.
func someJob(direction kg.Direction, far query.Filter, more ...query.Filter) query.Filter {
	end := query.Target
	if direction == kg.In {
		end = query.Source
	}
	return &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: direction,
		Filter: append(query.All{&query.EndIs{End: end, Filter: far}}, more...)}
}
