package pathsearch

import "ties/kg"

// PlacesBetween tells whether an entity of a path is a company or team between two people, who may have been
// there together.
func PlacesBetween(before, at, after string) bool {
	place, _ := kg.TypeOfID(at)
	return (place == kg.TypeCompany || place == kg.TypeTeam) && isPerson(before) && isPerson(after)
}

func isPerson(id string) bool {
	t, _ := kg.TypeOfID(id)
	return t == kg.TypePerson
}
