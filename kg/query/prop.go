package query

// Prop is a property of a record that a plan can select, filter by or order by.
type Prop uint8

// The properties. "Text" and "integer" say which field of a Value holds them; names of types, kinds, standings and statuses
// are texts, as their String methods return them.
const (
	// PropID is the ID (text): of every record.
	PropID Prop = iota + 1
	// PropRecordedAt is the time of recording as RFC 3339 in UTC, whole seconds (text): of relations, facts and documents.
	// Such texts sort chronologically.
	PropRecordedAt
	// PropRevision is the number of the revision that last wrote it (integer): of every record.
	PropRevision

	// Of entities.
	PropName        // text
	PropFolded      // the folded name (Fold), to filter by (text)
	PropSortKey     // the first key of the usual order (SortKey; text)
	PropDescription // text, may be missing
	PropURL         // text, may be missing; of documents too
	PropCategory    // text, may be missing
	PropDegree      // how many relations touch it, a loop counting once (integer)
	PropOpenLists   // the names of the kinds, separated by single spaces (text, may be missing)
	PropIdentifiers // scheme and value with a tab between them, a line for each identifier (text, may be missing)
	PropFormerIDs   // the IDs of the entities that are merged into it, separated by single spaces (text, may be missing)

	// Of relations.
	PropKind // the name of the relation kind (text)
	PropRole // text, may be missing

	// Of relations and facts.
	PropOrder     // OrderKey (text)
	PropStart     // partial date as written (text, may be missing)
	PropEnd       // partial date as written (text, may be missing)
	PropStartDate // the first day that the start may mean, as PartialDate.FirstDate (text, may be missing)
	PropEndDate   // the first day that the end may mean (text, may be missing)
	PropStatus    // text
	PropInferred  // 0 or 1 (integer)
	PropStartMin  // the bounds of the interval (integers)
	PropStartMax
	PropEndMin
	PropEndMax
	PropStanding // text

	// Of facts.
	PropFactName // text
	PropValue    // text

	// Of documents.
	PropTitle         // text
	PropLanguage      // text, may be missing
	PropText          // text, may be missing
	PropPublisher     // text, may be missing
	PropPublishedOn   // partial date as written (text, may be missing)
	PropPublishedDate // the first day that it may mean, as PartialDate.FirstDate (text, may be missing)

	// Of citations.
	PropQuote      // text, missing if the whole document is cited
	PropQuoteStart // offsets in code points, NoOffset if the whole document is cited (integers)
	PropQuoteEnd

	// Of aliases.
	PropAlias         // text
	PropAliasLanguage // text, may be missing

	// Of people who were reached through a ColleaguesStep, and the first one of moves too (integers).
	PropVerdict
	PropLeast
	PropMost

	// Of cells of Flows.
	PropPeople // how many people moved, and how many of these with each best verdict (integers)
	PropCertain
	PropPossible
	PropUnknown
	PropFromSortKey // of the company that was left (text)
	PropFromID      // of the company that was left (text)
	PropToSortKey   // of the company that they went to (text)
	PropToID        // of the company that they went to (text)

	// Of groups, beside these counts.
	PropEmployments    // how many there are (integer)
	PropCompanySortKey // of the key (texts; these may all be missing)
	PropCompanyID
	PropPlaceSortKey
	PropPlaceID
	PropGroupRole
	PropStartYear // four digits
	PropEndYear
	PropGroupStatus
	PropGroupStanding

	// Of moves, beside PropVerdict.
	PropToOrder   // OrderKey of the employment that came next (text)
	PropFromOrder // of the one that came first (text)

	// Of people who were reached through a PeopleStep, besides PropVerdict.
	PropDay   // the day by which they are ordered (integer)
	PropPlace // the ID of the company or team from which they were reached (text)

	// Of the nodes of a subgraph (integers), of the relations that were examined from each.
	PropHiddenRelations  // how many of them lead to entities that are not in it
	PropHiddenNeighbours // how many entities those are

	// Of the rows of a SubgraphReachStep.
	PropReached // how many entities there are (integer)

	// Of entities that a Search or Similar has found.
	PropScore           // how well the name fits, of 1000 (integer)
	PropMatch           // the reason, as returned by Match.String (text)
	PropMatched         // the name that fits: the entity's name or an alias (text)
	PropMatchedLanguage // of the alias (text, may be missing)
	PropMatchedStart    // the part of it that fits, in code points, half-open (integers)
	PropMatchedEnd

	// Of Duplicates, beside PropScore, which is the sum of the points of its reasons.
	PropFirstID  // text
	PropSecondID // text

	// Of the rows of a ReasonsStep.
	PropReason // twins.Code.String (text)
	PropPoints // how much it says, less than 0 where it speaks against the pair (integer)
)

// IsInt reports whether the property is an integer; all others are texts.
func (p Prop) IsInt() bool {
	switch p {
	case PropRevision, PropDegree, PropInferred, PropStartMin, PropStartMax, PropEndMin, PropEndMax, PropQuoteStart, PropQuoteEnd,
		PropVerdict, PropLeast, PropMost, PropPeople, PropCertain, PropPossible, PropUnknown, PropDay, PropEmployments,
		PropHiddenRelations, PropHiddenNeighbours, PropReached, PropScore, PropMatchedStart, PropMatchedEnd, PropPoints:
		return true
	default:
		return false
	}
}
