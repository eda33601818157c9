package ftm

import (
	"slices"
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

// entityTypes are what entities become: those of other schemata have no place.
var entityTypes = map[string]kg.Type{
	"Person": kg.TypePerson, "Project": kg.TypeProject, "Address": kg.TypePlace, "Event": kg.TypeEvent,
	"Company": kg.TypeCompany, "Organization": kg.TypeCompany, "PublicBody": kg.TypeCompany, "LegalEntity": kg.TypeCompany,

	"Document": kg.TypeDocument, "PlainText": kg.TypeDocument, "HyperText": kg.TypeDocument, "Article": kg.TypeDocument,
	"Pages": kg.TypeDocument, "Page": kg.TypeDocument, "Email": kg.TypeDocument, "Message": kg.TypeDocument,
	"Table": kg.TypeDocument, "Workbook": kg.TypeDocument, "Folder": kg.TypeDocument, "Package": kg.TypeDocument,
	"Image": kg.TypeDocument, "Audio": kg.TypeDocument, "Video": kg.TypeDocument,
}

// labels are what FollowTheMoney calls entities that have no name, where it is not their schema's.
var labels = map[string]string{"LegalEntity": "Legal entity", "PublicBody": "Public body"}

// mayBeNameless are the types of which an entity without a name is left out. A person or a company without one is an
// error.
var mayBeNameless = kg.Types(kg.TypePlace, kg.TypeEvent, kg.TypeProject)

// isTeam reports whether an entity says that it is a team.
func (e *ftmEntity) isTeam() bool {
	c := e.Properties["classification"]
	return len(c) == 1 && strings.EqualFold(c[0], teamWord)
}

// parents are the schemata that another one makes more precise: entities of one ID may be of both.
var parents = map[string][]string{
	"Person":       {"LegalEntity"},
	"Organization": {"LegalEntity"},
	"Company":      {"LegalEntity", "Organization", "Asset"},
	"PublicBody":   {"LegalEntity", "Organization"},
}

// moreExact returns the schema of an entity that is of both, "" where none is.
func moreExact(a, b string) string {
	switch {
	case a == b, slices.Contains(parents[a], b):
		return a
	case slices.Contains(parents[b], a):
		return b
	default:
		return ""
	}
}

// reverseProperties are those by which an entity lists the ones that refer to it, and the properties by which they do.
var reverseProperties = map[string]string{
	"things": "addressEntity", "tripsDeparting": "startLocation", "tripsIncoming": "endLocation",
	"subsidiaries": "parent", "eventsInvolved": "involved", "eventsOrganized": "organizer",
	"proven": "proof", "provenIntervals": "proof", "noteEntities": "entity", "sanctions": "entity", "sanctionEntity": "entity",
	"risks": "entity", "documentedBy": "entity", "courtCase": "party", "matchSimilars": "match", "candidateSimilars": "candidate",

	"employers": "employee", "employees": "employer",
	"membershipMember": "member", "membershipOrganization": "organization",
	"directorshipDirector": "director", "directorshipOrganization": "organization",
	"ownershipOwner": "owner", "ownershipAsset": "asset",
	"projectParticipation": "participant", "participants": "project", "contracts": "project", "payments": "project",
	"unknownLinkTo": "subject", "unknownLinkFrom": "object",
	"positionOccupancies": "holder", "occupancies": "post", "positions": "organization",

	"familyPerson": "person", "familyRelative": "relative", "associates": "person", "associations": "associate",
	"agencyClient": "agent", "agentRepresentation": "client", "identification": "holder", "images": "pictured",
	"predecessors": "successor", "successors": "predecessor",
	"controlledEntities": "controller", "controllingEntities": "controlled",
	"debtDebtor": "debtor", "debtCreditor": "creditor", "paymentPayer": "payer", "paymentBeneficiary": "beneficiary",
	"contractAuthority": "authority", "contractAwardSupplier": "supplier", "callForTenders": "authority",
	"delegatedCallForTenders": "onBehalfOf", "callsMade": "caller", "callsReceived": "receiver",
	"emailsSent": "emitters", "emailsReceived": "recipients", "messagesSent": "sender", "messagesReceived": "recipients",
	"economicActivityDeclarant": "declarant", "economicActivityHolder": "contractHolder",
	"economicActivitySender": "sender", "economicActivityReceiver": "receiver",
	"ownedVehicles": "owner", "operatedVehicles": "operator", "cryptoWallets": "holder", "userAccounts": "owner",
	"securities": "issuer", "bankAccounts": "bank", "taxRolls": "taxee", "mentionedBy": "resolved",
}

// isReferenceProperty reports whether the values of a property are IDs.
func (e *ftmEntity) isReferenceProperty(property string) bool {
	_, reverse := reverseProperties[property]
	return reverse || property == "riskSource" || property == "ancestors" || property == "parent" ||
		slices.ContainsFunc(e.nested, func(n nestedEntity) bool { return n.property == property })
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
	"Occupancy":   {from: "holder", to: "post", fromIs: kg.TypePerson},
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
