package kg

// PlacesBetween tells whether an entity of a path is a company or team between two people, who may have been
// there together.
func PlacesBetween(before, at, after string) bool {
	place, _ := TypeOfID(at)
	return (place == TypeCompany || place == TypeTeam) && isPerson(before) && isPerson(after)
}

func isPerson(id string) bool {
	t, _ := TypeOfID(id)
	return t == TypePerson
}
