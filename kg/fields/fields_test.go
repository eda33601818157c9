package fields_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
)

// sampleRow is a row that has something in each column.
type sampleRow struct {
	columns []*fields.Field
	id      string
}

var sampleWords = map[query.Prop]string{
	query.PropStart: "2011", query.PropEnd: "2014-05", query.PropStatus: "ENDED", query.PropInferred: "true",
	query.PropStanding: "REPORTED", query.PropRecordedAt: "2024-12-01T00:00:00Z", query.PropOpenLists: "FOUNDED WORKS_ON",
	query.PropPublishedOn: "2024-11",
	query.PropIdentifiers: "wikidata\tQ42\nx y\t1",
}

func (r sampleRow) Text(column int) string {
	f := r.columns[column]
	if f.Prop == query.PropID {
		return r.id
	}
	if word, ok := sampleWords[f.Prop]; ok {
		return word
	}
	return "some " + f.Name
}

func (sampleRow) Aliases(int) ([]kg.Alias, error) {
	return []kg.Alias{{Name: "A", Language: "en"}}, nil
}

func (sampleRow) Citations(int) ([]kg.Citation, error) {
	return []kg.Citation{{Document: "document:d", Quote: "words", Start: 3, End: 8}}, nil
}

var ids = []string{"document:a", "person:a", "company:a", "project:a", "team:a", "place:a", "event:a", "employment:a", "membership:a", "founded:a", "fact:a",
	"merge:person:a", "distinction:a"}

// A record that is read from a row which has everything lacks nothing: the table knows each field of the structs.
func TestTheTableHasEachFieldOfRecords(t *testing.T) {
	for _, id := range ids {
		kind, _ := kg.TypeOfID(id)
		columns := fields.Columns(kg.Types(kind))
		record, err := fields.Read(columns, sampleRow{columns, id})
		if err != nil {
			t.Fatal(err)
		}
		if record.RecordID() != id || record.RecordType() != kind {
			t.Errorf("%s was read as the %s %s", id, record.RecordType(), record.RecordID())
		}
		for _, name := range zeroFields(reflect.ValueOf(record).Elem()) {
			if name != "Category" || kg.Categorised.Has(kind) {
				t.Errorf("no column of %s sets %s", id, name)
			}
		}
	}
}

// zeroFields returns the names of the fields of a struct that hold nothing, those of structs in it too.
func zeroFields(v reflect.Value) (names []string) {
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		switch {
		case v.Field(i).Kind() == reflect.Struct && name != "RecordedAt":
			names = append(names, zeroFields(v.Field(i))...)
		case v.Field(i).IsZero():
			names = append(names, name)
		}
	}
	return names
}

// What is set from the text form of a field has that text form.
func TestSetAndGet(t *testing.T) {
	for _, id := range ids {
		kind, _ := kg.TypeOfID(id)
		columns := fields.Columns(kg.Types(kind))
		record, err := fields.Read(columns, sampleRow{columns, id})
		if err != nil {
			t.Fatal(err)
		}
		for i, f := range columns {
			if f.Kind == fields.Aliases || f.Kind == fields.Citations {
				continue
			}
			if got, want := f.Get(record), (sampleRow{columns, id}).Text(i); got != want {
				t.Errorf("%s of %s is %q, want %q", f.Name, id, got, want)
			}
		}
	}
}

func TestSetSaysWhatIsWrong(t *testing.T) {
	long := strings.Repeat("x", 100)
	for _, c := range []struct {
		of         kg.Type
		prop       query.Prop
		text, want string
	}{
		{kg.TypeFact, query.PropStart, "2011-13", `"2011-13" is not a date`},
		{kg.TypeDocument, query.PropPublishedOn, "yesterday", `"yesterday" is not a date`},
		{kg.TypeFact, query.PropStatus, "ended", `"ended" is unknown: want one of CURRENT, ENDED, UNKNOWN`},
		{kg.TypeFact, query.PropStanding, long, `"` + long[:60] + `…" is unknown: want one of STATED, REPORTED`},
		{kg.TypeFact, query.PropInferred, "yes", `is "yes": want true or false`},
		{kg.TypeFact, query.PropRecordedAt, "2024-12-01", `"2024-12-01" is not a time: want RFC 3339`},
		{kg.TypeFact, query.PropRecordedAt, "0001-01-01T00:00:00Z", `"0001-01-01T00:00:00Z" is not a time`},
		{kg.TypePerson, query.PropOpenLists, "FOUNDED KNOWS", `"KNOWS" is not a relation kind: want one of EMPLOYED_BY`},
		{kg.TypePerson, query.PropIdentifiers, "wikidata Q42", `"wikidata Q42" is not an identifier`},
		{kg.TypeLink, query.PropKind, "KNOWS", `"KNOWS" is unknown: want one of FOUNDED`},
		{kg.TypeLink, query.PropKind, "EMPLOYED_BY", `EMPLOYED_BY is a record of kind Employment: want one of FOUNDED`},
	} {
		record := map[kg.Type]func() kg.Record{
			kg.TypeDocument: func() kg.Record { return &kg.Document{} },
			kg.TypeFact:     func() kg.Record { return &kg.Fact{} },
			kg.TypePerson:   func() kg.Record { return &kg.Entity{Type: kg.TypePerson} },
			kg.TypeLink:     func() kg.Record { return &kg.Relation{Kind: kg.Founded} },
		}[c.of]
		changed := record()
		err := fields.WithProp(c.of, c.prop).Set(changed, c.text)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: got the error %v, want %s", c.text, err, c.want)
		}
		if diff := cmp.Diff(record(), changed); diff != "" {
			t.Errorf("%q changed the record all the same:\n%s", c.text, diff)
		}
	}
}

// A row that no record was written as is an error, not half a record.
func TestReadRefusesWhatIsNoRecord(t *testing.T) {
	columns := fields.Columns(kg.Facts)
	for _, id := range []string{"", "nothing", "thing:a"} {
		if record, err := fields.Read(columns, sampleRow{columns, id}); err == nil {
			t.Errorf("%q was read as %v", id, record)
		}
	}
}

// Stores have a column for each field of the types of a table, the ID's first, and none for the kind of a relation.
func TestColumns(t *testing.T) {
	for _, c := range []struct {
		types kg.TypeSet
		want  string
	}{
		{kg.Documents, "id title language text url publisher publishedOn recordedAt"},
		{kg.Entities, "id name aliases description url identifiers category openLists citations formerIds"},
		{kg.Types(kg.TypePerson), "id name aliases description url identifiers openLists citations formerIds"},
		{kg.Relations, "id source target role start end status inferred standing citations recordedAt"},
		{kg.Facts, "id entity name value start end status inferred standing citations recordedAt"},
	} {
		var names []string
		for _, f := range fields.Columns(c.types) {
			names = append(names, f.Column)
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("the columns of a %s are %s, want %s", c.types, got, c.want)
		}
	}
}
