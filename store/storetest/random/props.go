package random

import "ties/kg/query"

// The properties that rows of each family can have.
var (
	DocumentProps = []query.Prop{query.PropID, query.PropTitle, query.PropLanguage, query.PropText, query.PropURL, query.PropRecordedAt}
	EntityProps   = []query.Prop{query.PropID, query.PropName, query.PropFolded, query.PropSortKey, query.PropDescription, query.PropURL,
		query.PropCategory, query.PropDegree, query.PropOpenLists}
	ClaimProps = []query.Prop{query.PropID, query.PropRecordedAt, query.PropStart, query.PropEnd, query.PropStartDate, query.PropEndDate,
		query.PropStatus, query.PropInferred, query.PropStartMin, query.PropStartMax, query.PropEndMin, query.PropEndMax, query.PropStanding}
	RelationProps = append([]query.Prop{query.PropKind, query.PropRole}, append(ClaimProps, query.PropOrder)...)
	FactProps     = append([]query.Prop{query.PropFactName, query.PropValue}, append(ClaimProps, query.PropOrder)...)
	CitationProps = []query.Prop{query.PropQuote, query.PropQuoteStart, query.PropQuoteEnd}

	aliasProps     = []query.Prop{query.PropAlias, query.PropAliasLanguage}
	colleagueProps = []query.Prop{query.PropVerdict, query.PropLeast, query.PropMost}
	peopleProps    = []query.Prop{query.PropVerdict, query.PropDay, query.PropPlace}
	pairProps      = []query.Prop{query.PropPeople, query.PropCertain, query.PropPossible, query.PropUnknown,
		query.PropFromSortKey, query.PropFromID, query.PropToSortKey, query.PropToID}
	moveProps   = []query.Prop{query.PropVerdict, query.PropToOrder, query.PropFromOrder}
	hiddenProps = []query.Prop{query.PropHiddenRelations, query.PropHiddenNeighbours}
	foundProps  = []query.Prop{query.PropScore, query.PropMatch, query.PropMatched, query.PropMatchedLanguage, query.PropMatchedStart,
		query.PropMatchedEnd}
)

// byName is the order of entities by name.
var byName = []query.Key{{Prop: query.PropSortKey}, {Prop: query.PropID}}
