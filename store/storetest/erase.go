package storetest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"ties/internal/logchain"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

var eraseTests = []test{
	{"an entity goes with its claims and their past", withPast(testErasedEntity)},
	{"of what once touched it the past goes", withPast(testErasedPast)},
	{"what is gone already can be erased", withPast(testErasedAfterDeletion)},
	{"a document goes with what cites it, or stays", withPast(testErasedDocument)},
	{"reasons and keys do not mention it", withPast(testErasedMentions)},
	{"what was loaded in bulk can be erased", withPast(testErasedLoad)},
	{"an ID is free again", withPast(testErasedIDAgain)},
	{"faults of erasures", withPast(testErasureFaults)},
	{"a dry run erases nothing", withPast(testErasureDryRun)},
	{"flows and degrees do not count it", withPast(testErasedCounts)},
	{"a merged entity goes with its merge", withPast(testErasedMember)},
	{"what others are merged into stays until they go", withPast(testErasedRoot)},
	{"of what was merged once the past goes", withPast(testErasedMergePast)},
	{"a document that a merged entity cites", withPast(testErasedDocumentOfMember)},
}

// erase erases records, and returns the receipt.
func (w *past) erase(ids ...string) *kg.Receipt {
	w.Helper()
	receipt, err := w.store.Erase(w.Context(), erasureOf(ids...))
	if err != nil {
		w.Fatalf("Erase(%v): %v", ids, err)
	}
	return receipt
}

// erasureOf returns an erasure that somebody asks for long after all batches.
func erasureOf(ids ...string) *kg.Erasure {
	return &kg.Erasure{IDs: ids, Origin: kg.Origin{At: noon.Add(100 * time.Hour), Actor: kg.Actor{Kind: kg.ActorLocal, Name: "ann"}, Reason: "asked"}}
}

// chained checks that the digests of the log fit together, and returns it.
func (w *past) chained() []store.LoggedRevision {
	w.Helper()
	list, _ := w.logged()
	var digest [32]byte
	for i := range list {
		r := &list[i]
		w.same(r.Number, int64(i+1))
		digest = logchain.Digest(digest, r)
		w.same(r.Digest, digest)
	}
	return list
}

// withoutTrace checks that nothing in a snapshot has one of some words.
func (w *past) withoutTrace(words ...string) {
	w.Helper()
	var all strings.Builder
	list, _ := w.logged()
	for i := range list {
		r := &list[i]
		_, _ = fmt.Fprintf(&all, "%q %q\n", r.Reason, r.Key)
		for _, c := range r.Changes {
			_, _ = fmt.Fprintf(&all, "%q %+v\n", c.ID, c.Before)
			for _, cite := range citationsOf(c.Before) {
				_, _ = fmt.Fprintf(&all, "%+v\n", cite)
			}
		}
	}
	for _, r := range slices.Concat(w.export(), statedRecords(w.world)) {
		_, _ = fmt.Fprintf(&all, "%+v\n", r)
	}
	for _, word := range words {
		if strings.Contains(all.String(), word) {
			w.Errorf("%q is still there", word)
		}
	}
}

func citationsOf(r kg.Record) []kg.Citation {
	if r == nil {
		return nil
	}
	return kg.Citations(r)
}

// stubs returns the operations and IDs of the changes of a revision.
func stubs(r *store.LoggedRevision) (list []string) {
	for _, c := range r.Changes {
		list = append(list, strings.TrimSpace(c.Op.String()+" "+c.ID))
	}
	return list
}

func testErasedEntity(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "Secret"), entity("person:q", "Q"), entity("company:c", "C")}))
	w.accept(batchAt(2, []kg.Record{relation("employment:secret", "person:p", "company:c"), relation("employment:q", "person:q", "company:c"),
		fact("fact:secret", "person:p", "age", "7")}))
	w.accept(batchAt(3, []kg.Record{entity("person:p", "Secret II"), entity("person:q", "Q2")}))
	receipt := w.erase("person:p")
	origin := erasureOf().Origin
	origin.Kind = kg.RevisionErase
	w.same(*receipt.Revision, kg.Revision{Number: 5, Origin: origin, Records: 3})
	var erased []string
	for _, c := range receipt.Changes {
		erased = append(erased, c.Op.String()+" "+c.ID+" "+c.Before.RecordID())
	}
	w.same(erased, []string{"ERASED person:p person:p", "ERASED employment:secret employment:secret", "ERASED fact:secret fact:secret"})

	w.holds(entity("person:q", "Q2"), entity("company:c", "C"), relation("employment:q", "person:q", "company:c"))
	log := w.chained()
	w.same(stubs(&log[1]), []string{"ERASED", "CREATED person:q", "CREATED company:c"})
	w.same(stubs(&log[2]), []string{"ERASED", "CREATED employment:q", "ERASED"})
	w.same(stubs(&log[3]), []string{"ERASED", "UPDATED person:q"})
	w.same(log[4].Changes, []kg.Change{
		{Revision: 5, Op: kg.ChangeErased}, {Revision: 5, Sequence: 1, Op: kg.ChangeErased}, {Revision: 5, Sequence: 2, Op: kg.ChangeErased},
	})
	w.same(len(w.historyOf("person:p", true)), 0)
	w.same(w.historyOf("person:q", true), []string{"4 UPDATED person:q", "3 CREATED employment:q", "2 CREATED person:q"})
	w.shows(find("person:p", "employment:secret"), take(kg.Nodes, nameProps), "null, null")
	w.withoutTrace("Secret", "secret", "person:p")
	w.same(len(w.changesSince(0)), 12)
}

// historyOf returns the history of a record, newest first.
func (w *past) historyOf(id string, withClaims bool) (list []string) {
	w.Helper()
	page := w.log(&query.LogPlan{Start: &query.Changes{Of: id, WithClaims: withClaims, Slice: query.LogSlice{Limit: 100, Newest: true}}})
	for _, row := range page.Changes {
		c := row.Change
		list = append(list, fmt.Sprint(c.Revision, " ", c.Op, " ", c.ID))
	}
	return list
}

func testErasedPast(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "P"), entity("person:q", "Q"), entity("company:c", "C")}))
	w.accept(batchAt(2, []kg.Record{relation("employment:e", "person:p", "company:c"), fact("fact:f", "person:p", "age", "7")}))
	w.accept(batchAt(3, []kg.Record{relation("employment:e", "person:q", "company:c"), fact("fact:f", "person:q", "age", "7")}))
	moved := relation("employment:e", "person:q", "company:c")
	moved.Role = "cook"
	w.accept(batchAt(4, []kg.Record{moved}))
	w.accept(batchAt(5, nil, "fact:f"))
	w.same(w.erase("person:p").Revision.Records, 1)
	log := w.chained()
	w.same(stubs(&log[2]), []string{"ERASED", "ERASED"})
	w.same(stubs(&log[3]), []string{"ERASED", "ERASED"})
	w.same(w.historyOf("employment:e", false), []string{"5 UPDATED employment:e", "4 CREATED employment:e"})
	w.same(w.historyOf("fact:f", false), []string{"6 DELETED fact:f", "4 CREATED fact:f"})
	w.holds(entity("person:q", "Q"), entity("company:c", "C"), moved)
	w.withoutTrace("person:p")
}

func testErasedAfterDeletion(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "Secret"), entity("company:c", "C")}))
	w.accept(batchAt(2, []kg.Record{relation("employment:e", "person:p", "company:c")}))
	w.accept(batchAt(3, nil, "employment:e", "person:p"))
	receipt := w.erase("person:p")
	w.same(receipt.Revision.Records, 1)
	w.same(receipt.Changes, []kg.Change{{Revision: 5, Op: kg.ChangeErased, ID: "person:p"}})
	w.same(len(w.historyOf("person:p", true)), 0)
	w.same(len(w.historyOf("employment:e", false)), 0)
	w.chained()
	w.withoutTrace("Secret", "person:p", "employment:e")
	_, err := w.store.Erase(w.Context(), erasureOf("person:p"))
	w.sameFaults(err, kg.RecordError{Deleted: true, ID: "person:p", Code: kg.CodeMissing})
}

// sameFaults checks the errors of an erasure, without their reasons.
func (w *past) sameFaults(err error, want ...kg.RecordError) {
	w.Helper()
	var faults kg.RecordErrors
	if !errors.As(err, &faults) {
		w.Fatalf("got %v, want faults of records", err)
	}
	var got []kg.RecordError
	for _, f := range faults {
		got = append(got, kg.RecordError{Index: f.Index, Deleted: f.Deleted, ID: f.ID, Code: f.Code})
	}
	w.same(got, want)
}

func testErasedDocument(w *past) {
	letter := document("document:letter", "Secret letter", "the secret of P")
	quoting := func(id string) *kg.Relation {
		return relation(id, "person:p", "company:c", cites(kg.Citation{Document: letter.ID, Quote: "secret of P", Start: kg.NoOffset}))
	}
	quote := kg.Citation{Document: letter.ID, Quote: "secret of P", Start: kg.NoOffset}
	w.accept(batchAt(1, []kg.Record{letter, entity("person:p", "P", cited(kg.Whole(sourceID), quote)), entity("company:c", "C"),
		quoting("employment:e"), quoting("employment:f")}))
	w.accept(batchAt(2, []kg.Record{entity("person:p", "Q", cited(quote)), relation("employment:f", "person:p", "company:c")}))
	w.accept(batchAt(3, []kg.Record{entity("person:p", "P")}))
	_, err := w.store.Erase(w.Context(), erasureOf(letter.ID))
	w.sameFaults(err, kg.RecordError{Deleted: true, ID: letter.ID, Code: kg.CodeStillTouched})
	if !strings.Contains(fmt.Sprint(err), "cited by employment:e:") {
		w.Errorf("got %v", err)
	}
	w.erase(letter.ID, "employment:e")
	w.chained()
	w.withoutTrace("secret", "Secret", "employment:e")
	w.same(w.historyOf("employment:f", false), []string{"3 CREATED employment:f"})
	var known []kg.Record
	for _, c := range w.changesSince(0) {
		if c.ID == "person:p" {
			known = append(known, c.After)
		}
	}
	w.same(known, []kg.Record{entity("person:p", "P", cited(kg.Whole(sourceID))), entity("person:p", "Q"), entity("person:p", "P")})
	w.holds(entity("person:p", "P"), entity("company:c", "C"), relation("employment:f", "person:p", "company:c"))
}

func testErasedMentions(w *past) {
	reasoned := func(hours int, reason, key string, put ...kg.Record) *kg.Batch {
		b := batchAt(hours, put)
		b.Origin.Reason, b.Key = reason, key
		return b
	}
	w.accept(reasoned(1, "adds Zhang San", "zhang san's", entity("person:p", "Zhang San")))
	w.accept(reasoned(2, "as person:p asked", "", entity("person:q", "Q")))
	w.accept(reasoned(3, "of Zhang Sanyuan", "k", entity("person:r", "Zhang Sanyuan")))
	w.accept(reasoned(3, "nothing new", "ZHANG SAN again", entity("person:r", "Zhang Sanyuan")))
	w.accept(reasoned(4, "the former z. 3", "", entity("person:p", "Other")))
	w.erase("person:p")
	log := w.chained()
	w.same([]string{log[1].Reason, log[2].Reason, log[3].Reason, log[4].Reason}, []string{"", "", "of Zhang Sanyuan", "the former z. 3"})
	w.same([]string{log[1].Key, log[3].Key}, []string{"", "k"})
	w.same(w.accept(reasoned(3, "", "k", entity("person:r", "Zhang Sanyuan"))).Replayed, true)
	w.same(w.accept(reasoned(3, "", "ZHANG SAN again", entity("person:r", "Zhang Sanyuan"))).Replayed, false)
}

func testErasedLoad(w *past) {
	if err := w.store.Clear(w.Context()); err != nil {
		w.Fatal(err)
	}
	records := []kg.Record{sourceDocument(), entity("person:p", "Secret"), entity("person:q", "Q"), entity("company:c", "C"), relation("employment:e", "person:p", "company:c")}
	err := store.Load(w.Context(), w.store, func(to store.Writer) error { return store.Write(w.Context(), to, &kg.Batch{Put: records}) })
	if err != nil {
		w.Fatal(err)
	}
	w.same(w.erase("person:p").Revision.Number, int64(2))
	w.same(w.historyOf("person:q", false), []string{"1 CREATED person:q"})
	w.withoutTrace("Secret", "person:p", "employment:e")
	w.chained()
	w.holds(entity("person:q", "Q"), entity("company:c", "C"))
}

func testErasedIDAgain(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "Secret")}))
	w.erase("person:p")
	w.accept(batchAt(200, []kg.Record{entity("person:p", "Other")}))
	w.same(w.historyOf("person:p", true), []string{"4 CREATED person:p"})
	w.erase("person:p")
	w.withoutTrace("Secret", "Other", "person:p")
	w.chained()
}

func testErasureFaults(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "P")}))
	_, err := w.store.Erase(w.Context(), erasureOf("person:p", "nonsense", "person:nobody", "person:p"))
	w.sameFaults(err, kg.RecordError{Index: 1, Deleted: true, ID: "nonsense"}, kg.RecordError{Index: 3, Deleted: true, ID: "person:p"})
	_, err = w.store.Erase(w.Context(), erasureOf("person:p", "person:nobody"))
	w.sameFaults(err, kg.RecordError{Index: 1, Deleted: true, ID: "person:nobody", Code: kg.CodeMissing})
	receipt, err := w.store.Erase(w.Context(), erasureOf())
	w.same(err, nil)
	w.same(*receipt, kg.Receipt{})
	w.holds(entity("person:p", "P"))
	list, _ := w.logged()
	w.same(len(list), 2)
}

func testErasureDryRun(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "P"), fact("fact:f", "person:p", "age", "7")}))
	before := w.chained()
	dry := erasureOf("person:p")
	dry.DryRun = true
	receipt, err := w.store.Erase(w.Context(), dry)
	if err != nil {
		w.Fatal(err)
	}
	w.same(receipt.Revision.Number, int64(0))
	w.same(receipt.Revision.Records, 2)
	w.same(len(receipt.Changes), 2)
	w.same(receipt.Changes[0].Before, kg.Record(entity("person:p", "P")))
	w.same(w.chained(), before)
	w.holds(entity("person:p", "P"), fact("fact:f", "person:p", "age", "7"))
}

func testErasedCounts(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "P"), entity("company:a", "A"), entity("company:b", "B"),
		relation("employment:1", "person:p", "company:a", starting("2010")), relation("employment:2", "person:p", "company:b", starting("2015"))}))
	w.shows(flowsOf(), pairSelection, "1|1|0|0{A}{B}")
	w.erase("person:p")
	want := take(kg.Entities, []query.Prop{query.PropName, query.PropDegree})
	w.shows(find("company:a", "company:b"), want, "A|0, B|0")
	w.shows(flowsOf(summed), pairSelection, "")
	w.erase("company:a")
	w.holds(entity("company:b", "B"))
}
