package random

import (
	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
)

// The properties that rows of each family can have: fields, and those derived from them.
var (
	DocumentProps = propsOf(kg.Documents, query.PropPublishedDate)
	EntityProps   = propsOf(kg.Entities, query.PropFolded, query.PropSortKey, query.PropDegree)
	RelationProps = propsOf(kg.Relations, append(claimProps, query.PropKind)...)
	FactProps     = propsOf(kg.Facts, claimProps...)
	CitationProps = []query.Prop{query.PropQuote, query.PropQuoteStart, query.PropQuoteEnd}

	aliasProps     = []query.Prop{query.PropAlias, query.PropAliasLanguage}
	colleagueProps = []query.Prop{query.PropVerdict, query.PropLeast, query.PropMost}
	peopleProps    = []query.Prop{query.PropVerdict, query.PropDay, query.PropPlace}
	pairProps      = []query.Prop{query.PropPeople, query.PropCertain, query.PropPossible, query.PropUnknown,
		query.PropFromSortKey, query.PropFromID, query.PropToSortKey, query.PropToID}
	headcountProps = []query.Prop{query.PropDay, query.PropCertain, query.PropPossible, query.PropUnknown}
	moveProps      = []query.Prop{query.PropVerdict, query.PropToOrder, query.PropFromOrder}
	hiddenProps    = []query.Prop{query.PropHiddenRelations, query.PropHiddenNeighbours}
	foundProps     = []query.Prop{query.PropScore, query.PropMatch, query.PropMatched, query.PropMatchedLanguage, query.PropMatchedStart,
		query.PropMatchedEnd}
)

// claimProps are derived from the fields of claims.
var claimProps = []query.Prop{query.PropOrder, query.PropStartDate, query.PropEndDate,
	query.PropStartMin, query.PropStartMax, query.PropEndMin, query.PropEndMax}

// propsOf returns the properties that are fields of the records of some types, their revisions, and others.
func propsOf(types kg.TypeSet, others ...query.Prop) []query.Prop {
	var list []query.Prop
	for _, f := range fields.Columns(types) {
		if f.Prop != 0 {
			list = append(list, f.Prop)
		}
	}
	return append(append(list, query.PropRevision), others...)
}

// byName is the order of entities by name.
var byName = []query.Key{{Prop: query.PropSortKey}, {Prop: query.PropID}}
