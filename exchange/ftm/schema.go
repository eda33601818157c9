package ftm

import (
	"strings"

	"ties/kg"
)

// teamWord is the classification of an organisation that is a team.
const teamWord = "team"

// categories are those of the companies that a schema stands for.
var categories = map[string]string{
	"Company":      "company",
	"Organization": "organization",
	"PublicBody":   "public body",
	"LegalEntity":  "legal entity",
}

// documentSchemata are those of texts.
var documentSchemata = map[string]bool{
	"Document": true, "PlainText": true, "HyperText": true, "Article": true, "Pages": true, "Page": true, "Email": true,
	"Message": true, "Table": true, "Workbook": true,
}

// typeOf tells what an entity becomes, 0 for what is a relationship, or has no place.
func typeOf(e *ftmEntity) kg.Type {
	switch {
	case e.Schema == "Person":
		return kg.TypePerson
	case categories[e.Schema] != "":
		if c := e.Properties["classification"]; len(c) == 1 && strings.EqualFold(c[0], teamWord) {
			return kg.TypeTeam
		}
		return kg.TypeCompany
	case e.Schema == "Project":
		return kg.TypeProject
	case e.Schema == "Address":
		return kg.TypePlace
	case e.Schema == "Event":
		return kg.TypeEvent
	case documentSchemata[e.Schema]:
		return kg.TypeDocument
	default:
		return 0
	}
}

// relationshipSchema says where the two ends of a relationship stand.
type relationshipSchema struct {
	from, to       string
	fromIs, toIs   kg.Type // of ends that the file does not have; 0 where the schema does not tell
	usualRole      string
	kindOf         func(from, to kg.Type) kg.RelationKind // 0 for what has no place
	noPlaceBecause string
}

var relationships = map[string]relationshipSchema{
	"Employment": {"employee", "employer", kg.TypePerson, kg.TypeCompany, "", work,
		"only people are employed, by companies"},
	"Membership": {"member", "organization", 0, kg.TypeCompany, "member", work,
		"only people are members of companies and teams"},
	"Directorship": {"director", "organization", 0, kg.TypeCompany, "director", work,
		"only people are directors, of companies"},
	"ProjectParticipant": {"participant", "project", 0, kg.TypeProject, "", fits(kg.WorksOn),
		"only people, teams and companies work on projects"},
	"Note": {from: "entity"},
	"Ownership": {from: "owner", to: "asset", toIs: kg.TypeCompany, kindOf: fits(kg.PartOf),
		noPlaceBecause: "only what companies and people own of companies has a place"},
	"UnknownLink": {from: "subject", to: "object", noPlaceBecause: "its role names no kind of relation"},
}

// work is what relates a person to a company or a team.
func work(from, to kg.Type) kg.RelationKind {
	switch {
	case from == kg.TypePerson && to == kg.TypeCompany:
		return kg.EmployedBy
	case from == kg.TypePerson && to == kg.TypeTeam:
		return kg.MemberOf
	default:
		return 0
	}
}

// fits returns a kind where it can relate the two.
func fits(kind kg.RelationKind) func(from, to kg.Type) kg.RelationKind {
	return func(from, to kg.Type) kg.RelationKind {
		if kind.Sources().Has(from) && kind.Targets().Has(to) {
			return kind
		}
		return 0
	}
}
