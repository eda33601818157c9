package ftm

import (
	"slices"

	"ties/exchange/form"
	"ties/kg"
)

// otherIdentifiers is the property for IDs of any kind. Written are those that have no property of their own, with their
// scheme and a colon before them.
const otherIdentifiers = "idNumber"

// The properties that hold IDs in registers: they are the schemes, or other names of these.
var (
	thingIdentifiers = []string{"wikidataId"}
	legalIdentifiers = []string{
		"leiCode", "opencorporatesUrl", "registrationNumber", otherIdentifiers, "taxNumber", "vatCode", "innCode", "ogrnCode", "okpoCode", "uscCode",
		"dunsCode", "uniqueEntityId", "npiCode", "swiftBic", "icijId", "bvdId",
	}
	organizationIdentifiers = []string{"cageCode", "permId", "imoNumber", "giiNumber"}
	companyIdentifiers      = []string{"cikCode", "kppCode", "bikCode", "fnsCode", "pfrNumber", "irsCode", "ipoCode", "voenCode", "jibCode", "mbsCode", "isinCode", "ricCode"}

	identifierProperties = slices.Concat(thingIdentifiers, legalIdentifiers, organizationIdentifiers, companyIdentifiers)
)

// takeIdentifiers takes the identifiers of an entity. What cannot be one stays, and becomes a fact.
func (e *ftmEntity) takeIdentifiers() (list []kg.Identifier) {
	for _, property := range identifierProperties {
		var rest stringList
		for _, value := range e.take(property) {
			i := kg.Identifier{Scheme: property, Value: value}
			if named, ok := kg.ParseIdentifier(value); ok && property == otherIdentifiers && hasProperty(named.Scheme) {
				i = named
			}
			var ok bool
			if list, ok = form.AddIdentifier(list, i); !ok {
				rest = append(rest, value)
			}
		}
		if rest != nil {
			e.Properties[property] = rest
		}
	}
	return list
}

// hasProperty reports whether a scheme is known, or a property.
func hasProperty(name string) bool {
	return kg.IsKnownScheme(name) || slices.Contains(identifierProperties, name)
}

// setIdentifiers sets identifiers: those that the schema has no property for as others, and where it has none for these either,
// as keywords.
func (e *ftmEntity) setIdentifiers(list []kg.Identifier) {
	usable := slices.Clone(thingIdentifiers)
	switch e.Schema {
	case "Company":
		usable = identifierProperties
	case "Organization", "PublicBody":
		usable = slices.Concat(usable, legalIdentifiers, organizationIdentifiers)
	case "Person":
		usable = slices.Concat(usable, legalIdentifiers)
	}
	for _, i := range list {
		at := slices.IndexFunc(usable, func(property string) bool { return kg.CanonicalScheme(property) == i.Scheme })
		switch {
		case at >= 0 && usable[at] == "opencorporatesUrl":
			e.set(usable[at], i.URL())
		case at >= 0:
			e.set(usable[at], i.Value)
		case slices.Contains(usable, otherIdentifiers):
			e.set(otherIdentifiers, i.Scheme+":"+i.Value)
		default:
			e.set("keywords", i.Scheme+":"+i.Value)
		}
	}
}
