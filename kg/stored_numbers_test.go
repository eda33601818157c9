package kg_test

import (
	"fmt"
	"testing"

	"ties/kg"
)

// SQLite files hold types, relation kinds, standings and kinds of revisions as these numbers. A constant that takes another number
// gives what is stored another meaning: a new one goes to the end, or a migration renumbers what is stored.

func TestStoredTypes(t *testing.T) {
	checkNumbers(t, map[kg.Type]string{
		kg.TypeDocument: "1 Document", kg.TypePerson: "2 Person", kg.TypeCompany: "3 Company", kg.TypeProject: "4 Project",
		kg.TypeTeam: "5 Team", kg.TypePlace: "6 Place", kg.TypeEvent: "7 Event", kg.TypeEmployment: "8 Employment",
		kg.TypeMembership: "9 Membership", kg.TypeLink: "10 Link", kg.TypeFact: "11 Fact",
		kg.TypeMerge: "12 Merge", kg.TypeDistinction: "13 Distinction",
	})
	if got := len(kg.Records.List()); got != 13 {
		t.Errorf("there are %d types, want 13: the numbers of all belong into this test", got)
	}
}

func TestStoredRelationKinds(t *testing.T) {
	checkNumbers(t, map[kg.RelationKind]string{
		kg.EmployedBy: "1 EMPLOYED_BY", kg.MemberOf: "2 MEMBER_OF", kg.Founded: "3 FOUNDED", kg.WorksOn: "4 WORKS_ON",
		kg.ProductOf: "5 PRODUCT_OF", kg.PartOf: "6 PART_OF", kg.BasedIn: "7 BASED_IN", kg.RecruitsFrom: "8 RECRUITS_FROM",
		kg.RecruitsIn: "9 RECRUITS_IN", kg.InvolvedIn: "10 INVOLVED_IN",
	})
	if got := len(kg.AllKinds()); got != 10 {
		t.Errorf("there are %d relation kinds, want 10: the numbers of all belong into this test", got)
	}
}

func TestStoredStandings(t *testing.T) {
	checkNumbers(t, map[kg.Standing]string{
		kg.Stated: "0 STATED", kg.Reported: "1 REPORTED", kg.Inferred: "2 INFERRED", kg.Planned: "3 PLANNED",
		kg.Opinion: "4 OPINION", kg.Disputed: "5 DISPUTED", kg.Retracted: "6 RETRACTED",
	})
}

// checkNumbers checks that each constant has its number and its name.
func checkNumbers[T interface {
	~uint8
	fmt.Stringer
}](t *testing.T, want map[T]string) {
	t.Helper()
	for constant, expected := range want {
		if got := fmt.Sprintf("%d %s", uint8(constant), constant); got != expected {
			t.Errorf("got %s, want %s", got, expected)
		}
	}
}

func TestStoredKindsOfRevisionsAndChanges(t *testing.T) {
	checkNumbers(t, map[kg.RevisionKind]string{
		kg.RevisionEdit: "0 EDIT", kg.RevisionRevert: "1 REVERT", kg.RevisionImport: "2 IMPORT", kg.RevisionCopy: "3 COPY",
		kg.RevisionRestore: "4 RESTORE", kg.RevisionErase: "5 ERASE", kg.RevisionBaseline: "6 BASELINE",
	})
	checkNumbers(t, map[kg.ActorKind]string{
		kg.ActorUnknown: "0 UNKNOWN", kg.ActorToken: "1 TOKEN", kg.ActorAccount: "2 ACCOUNT", kg.ActorLocal: "3 LOCAL",
	})
	checkNumbers(t, map[kg.ChangeOp]string{
		kg.ChangeCreated: "1 CREATED", kg.ChangeUpdated: "2 UPDATED", kg.ChangeDeleted: "3 DELETED", kg.ChangeErased: "4 ERASED",
	})
}
