package storetest

import (
	"context"
	"fmt"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

var mergeTests = []test{
	{"a merged entity is read as its root", testMergedEntity},
	{"the claims of a merged entity are read of its root", testMergedClaims},
	{"merges lead on to others", testChains},
	{"an ID of a merged entity stands for its root", testRedirects},
	{"what is stated of a merged entity is edited and given back", testUnmerged},
	{"what cannot be merged, and what cannot be deleted", testMergeRefusals},
	{"flows and degrees follow merges", testMergedFlows},
	{"the history of a root has that of what is merged into it", testMergedHistory},
	{"merges come last in a load", testMergesInLoad},
	{"a restored store has its merges", testRestoredMerges},
	{"pairs that are likely one", testDuplicates},
	{"pairs of nothing", testNoDuplicates},
}

// wus puts two records of one person, each with a job, and another one.
func wus(w *world) {
	w.put(
		entity("person:wu", "Wu", alias(kg.Alias{Name: "W"})),
		entity("person:wu-2", "Wu Yuxin", alias(kg.Alias{Name: "W"}, kg.Alias{Name: "Yuxin", Language: "zh"}), withURL("https://wu.example")),
		entity("person:x", "X"),
		entity("company:a", "A"), entity("company:b", "B"),
		relation("employment:1", "person:wu", "company:a"),
		relation("employment:2", "person:wu-2", "company:b"),
		fact("fact:2", "person:wu-2", "motto", "on"),
	)
}

var formerIDs = props(query.PropName, query.PropURL, query.PropDegree, query.PropFormerIDs)

func testMergedEntity(w *world) {
	wus(w)
	w.put(kg.NewMerge("person:wu-2", "person:wu"))
	w.shows(find("person:wu"), take(kg.Nodes, formerIDs, namesOf), "Wu|https://wu.example|2|person:wu-2{W|-, Wu Yuxin|-, Yuxin|zh}")
	w.shows(listOf(kg.TypePerson, nil), take(kg.Nodes, idProps), "person:wu, person:x")
	w.shows(&query.Search{Text: "Yuxin", Types: kg.Entities, Slice: query.Slice{Limit: 5}}, take(kg.Entities, idProps), "person:wu")
}

func testMergedClaims(w *world) {
	wus(w)
	w.put(kg.NewMerge("person:wu-2", "person:wu"))
	w.shows(find("person:wu"), take(kg.Nodes, idProps, relationsOf(relations(kg.Out))), "person:wu{employment:1{A}, employment:2{B}}")
	w.put(relation("employment:3", "person:wu-2", "company:a"), fact("fact:3", "person:wu-2", "motto", "off"))
	w.shows(find("person:wu"), take(kg.Nodes, idProps, relationsOf(relations(kg.Out))), "person:wu{employment:1{A}, employment:2{B}, employment:3{A}}")
	w.remove("employment:2")
	w.shows(find("person:wu"), take(kg.Nodes, idProps, relationsOf(relations(kg.Out))), "person:wu{employment:1{A}, employment:3{A}}")
}

func testChains(w *world) {
	wus(w)
	w.put(kg.NewMerge("person:wu-2", "person:wu"), kg.NewMerge("person:wu", "person:x"))
	w.shows(find("person:wu-2"), take(kg.Nodes, formerIDs), "X|https://wu.example|2|person:wu person:wu-2")
	w.remove(kg.MergeID("person:wu"))
	w.shows(find("person:wu-2", "person:x"), take(kg.Nodes, formerIDs), "Wu|https://wu.example|2|person:wu-2, X|-|0|-")
}

func testRedirects(w *world) {
	wus(w)
	w.put(kg.NewMerge("person:wu-2", "person:wu"), kg.NewMerge("company:b", "company:a"))
	w.shows(find("person:wu-2", "person:none"), take(kg.Nodes, idProps), "person:wu, null")
	w.shows(listOf(kg.TypePerson, compare(query.PropID, query.OpEqual, "person:wu-2")), take(kg.Nodes, idProps), "person:wu")
	at := &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out,
		Filter: &query.EndIs{End: query.Far, Filter: compare(query.PropID, query.OpOneOf, "company:b")}}
	w.shows(listOf(kg.TypePerson, at), take(kg.Nodes, idProps), "person:wu")
	page := w.read(&query.Paths{From: "person:wu", To: "person:wu-2", Kinds: kg.AllKinds(), MaxHops: 2, MaxDegree: query.AnyDegree, Limit: 1, Most: 100},
		&query.Selection{Branches: []*query.Branch{{Step: query.PathEntitiesStep{}, Selection: take(kg.Entities, idProps)}}})
	w.same(len(page.Rows), 0)
}

func testUnmerged(w *world) {
	wus(w)
	w.put(kg.NewMerge("person:wu-2", "person:wu"))
	edited := entity("person:wu-2", "Wu the second")
	job := withRole("cook", relation("employment:2", "person:wu-2", "company:b"))
	w.put(edited, job, relation("employment:1", "person:wu-2", "company:a"))
	found, err := w.store.ReadStated(w.Context(), []string{"person:wu-2", "employment:2", "person:none", kg.MergeID("person:wu-2")})
	if err != nil {
		w.Fatal(err)
	}
	w.same(len(found), 3)
	w.same(found["employment:2"].Record, job)
	w.remove(kg.MergeID("person:wu-2"))
	w.holds(
		entity("person:wu", "Wu", alias(kg.Alias{Name: "W"})), edited, entity("person:x", "X"),
		entity("company:a", "A"), entity("company:b", "B"),
		relation("employment:1", "person:wu-2", "company:a"), job, fact("fact:2", "person:wu-2", "motto", "on"),
	)
	w.shows(find("person:wu", "person:wu-2"), take(kg.Nodes, props(query.PropDegree)), "0, 2")
}

func testMergeRefusals(w *world) {
	wus(w)
	w.put(kg.NewMerge("person:wu-2", "person:wu"), kg.NewDistinction("person:wu", "person:x"))
	for name, batch := range map[string]*kg.Batch{
		"into itself":            {Put: []kg.Record{kg.NewMerge("person:x", "person:x")}},
		"in a circle":            {Put: []kg.Record{kg.NewMerge("person:wu", "person:wu-2")}},
		"of two types":           {Put: []kg.Record{kg.NewMerge("person:x", "company:a")}},
		"into nothing":           {Put: []kg.Record{kg.NewMerge("person:x", "person:none")}},
		"of nothing":             {Put: []kg.Record{kg.NewMerge("person:none", "person:x")}},
		"of a claim":             {Put: []kg.Record{kg.NewMerge("employment:1", "employment:2")}},
		"a merged entity":        {Delete: []string{"person:wu-2"}},
		"a root":                 {Delete: []string{"person:wu", "employment:1"}},
		"with claims of its own": {Delete: []string{"person:wu-2", kg.MergeID("person:wu-2")}},
	} {
		if err := store.Write(w.Context(), w.store, batch); err == nil {
			w.Errorf("%s: accepted", name)
		}
	}
	w.shows(find("person:wu-2"), take(kg.Nodes, formerIDs), "Wu|https://wu.example|2|person:wu-2")
	w.remove("person:wu-2", kg.MergeID("person:wu-2"), "employment:2", "fact:2")
	w.shows(find("person:wu-2", "person:wu"), take(kg.Nodes, formerIDs), "null, Wu|-|1|-")
}

func testMergedFlows(w *world) {
	w.put(entity("person:p", "P"), entity("company:a", "A"), entity("company:b", "B"), entity("company:c", "C"),
		relation("employment:1", "person:p", "company:a", starting("2010"), ending("2012")),
		relation("employment:2", "person:p", "company:b", starting("2013")))
	flows := &query.Flows{MoveScope: query.MoveScope{Through: []kg.RelationKind{kg.EmployedBy}, Standings: kg.Asserted()}, MinPeople: 1,
		Slice: query.Slice{Limit: 5}}
	want := &query.Selection{Props: []query.Prop{query.PropPeople}, Branches: []*query.Branch{
		{Step: query.EndStep{End: query.Source}, Selection: take(kg.Entities, idProps)}, {Step: query.EndStep{End: query.Target}, Selection: take(kg.Entities, idProps)},
	}}
	w.shows(flows, want, "1{company:a}{company:b}")
	w.put(kg.NewMerge("company:b", "company:c"))
	w.shows(flows, want, "1{company:a}{company:c}")
	w.put(kg.NewMerge("company:a", "company:c"))
	w.shows(flows, want, "")
	w.remove(kg.MergeID("company:a"), kg.MergeID("company:b"))
	w.shows(flows, want, "1{company:a}{company:b}")
}

func testMergedHistory(w *world) {
	wus(w)
	w.put(kg.NewMerge("person:wu-2", "person:wu"))
	page, err := w.store.ReadLog(w.Context(), &query.LogPlan{
		Start: &query.Changes{Of: "person:wu-2", WithClaims: true, Slice: query.LogSlice{Limit: 20}},
	})
	if err != nil {
		w.Fatal(err)
	}
	var ids []string
	for _, row := range page.Changes {
		ids = append(ids, row.ID)
	}
	w.same(ids, []string{"person:wu", "person:wu-2", "employment:1", "employment:2", "fact:2", "merge:person:wu-2"})
}

// everythingLoaded loads records with one writer.
func everythingLoaded(w *world, to store.Store, batches ...*kg.Batch) {
	w.Helper()
	err := store.Load(w.Context(), to, func(writer store.Writer) error {
		for _, b := range batches {
			if err := store.Write(w.Context(), writer, b); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		w.Fatal(err)
	}
}

func testMergesInLoad(w *world) {
	everythingLoaded(w, w.store,
		&kg.Batch{Put: []kg.Record{entity("person:wu", "Wu"), entity("person:wu-2", "Wu Yuxin"), entity("company:a", "A")}},
		&kg.Batch{Put: []kg.Record{relation("employment:1", "person:wu-2", "company:a")}},
		&kg.Batch{Put: []kg.Record{kg.NewMerge("person:wu-2", "person:wu")}},
		&kg.Batch{Put: []kg.Record{relation("employment:2", "person:wu-2", "company:a"), entity("person:wu-2", "Wu II")}},
	)
	w.shows(find("person:wu-2"), take(kg.Nodes, formerIDs, relationsOf(relations(kg.Out))), "Wu|-|2|person:wu-2{employment:1{A}, employment:2{A}}")
	w.remove(kg.MergeID("person:wu-2"))
	w.shows(find("person:wu-2"), take(kg.Nodes, formerIDs, relationsOf(relations(kg.Out))), "Wu II|-|2|-{employment:1{A}, employment:2{A}}")
}

func testRestoredMerges(w *world) {
	wus(w)
	w.put(kg.NewMerge("person:wu-2", "person:wu"), kg.NewDistinction("person:wu", "person:x"))
	before := statedRecords(w)
	batch := &kg.Batch{Revisions: []int64{}}
	err := w.store.Snapshot(w.Context(), store.SnapshotReader{Record: func(r kg.Record, revision int64) error {
		batch.Put, batch.Revisions = append(batch.Put, r), append(batch.Revisions, revision)
		return nil
	}})
	if err != nil {
		w.Fatal(err)
	}
	if err := w.store.Clear(w.Context()); err != nil {
		w.Fatal(err)
	}
	w.same(len(statedRecords(w)), 0)
	everythingLoaded(w, w.store, batch)
	w.same(statedRecords(w), before)
	w.shows(find("person:wu-2"), take(kg.Nodes, formerIDs), "Wu|https://wu.example|2|person:wu-2")
	w.remove(kg.MergeID("person:wu-2"))
	w.shows(find("person:wu-2"), take(kg.Nodes, formerIDs), "Wu Yuxin|https://wu.example|1|-")
}

// statedRecords returns all records as they were stated.
func statedRecords(w *world) (all []kg.Record) {
	w.Helper()
	err := w.store.ExportStated(context.Background(), func(r kg.Record) error {
		all = append(all, r)
		return nil
	})
	if err != nil {
		w.Fatal(err)
	}
	return all
}

// namesOf leads to the aliases of an entity.
var namesOf = follow(kg.Entities, query.AliasesStep{}, take(0, props(query.PropAlias, query.PropAliasLanguage)))

// mergedSecret merges somebody into q, and keeps them apart from r.
func mergedSecret(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "Secret", alias(kg.Alias{Name: "Hidden"})), entity("person:q", "Q"), entity("person:r", "R"), entity("company:c", "C")}))
	w.accept(batchAt(2, []kg.Record{relation("employment:secret", "person:p", "company:c"), relation("employment:q", "person:q", "company:c")}))
	w.accept(batchAt(3, []kg.Record{kg.NewMerge("person:p", "person:q"), kg.NewDistinction("person:p", "person:r")}))
}

func testErasedMember(w *past) {
	mergedSecret(w)
	w.shows(find("person:q"), take(kg.Nodes, formerIDs), "Q|-|2|person:p")
	receipt := w.erase("person:p")
	var erased []string
	for _, c := range receipt.Changes {
		erased = append(erased, c.ID)
	}
	w.same(erased, []string{"person:p", kg.DistinctionID("person:p", "person:r"), "employment:secret", "merge:person:p"})
	w.same(statedRecords(w.world), w.export())
	w.holds(entity("person:q", "Q"), entity("person:r", "R"), entity("company:c", "C"), relation("employment:q", "person:q", "company:c"))
	w.shows(find("person:q", "person:p"), take(kg.Nodes, formerIDs), "Q|-|1|-, null")
	w.same(w.historyOf("person:q", true), []string{"3 CREATED employment:q", "2 CREATED person:q"})
	w.withoutTrace("Secret", "secret", "Hidden", "person:p")
	log := w.chained()
	w.same(stubs(&log[3]), []string{"ERASED", "ERASED"})
}

func testErasedRoot(w *past) {
	mergedSecret(w)
	w.accept(batchAt(4, []kg.Record{kg.NewMerge("person:q", "person:r")}, kg.DistinctionID("person:p", "person:r")))
	_, err := w.store.Erase(w.Context(), erasureOf("person:r", "person:q"))
	w.sameFaults(err, kg.RecordError{Index: 1, Deleted: true, ID: "person:q", Code: kg.CodeStillTouched})
	if !strings.Contains(fmt.Sprint(err), "has person:p merged into it: unmerge") {
		w.Errorf("got %v", err)
	}
	w.same(w.erase("person:q", "person:p").Revision.Records, 6)
	w.shows(find("person:r", "person:q", "person:p"), take(kg.Nodes, formerIDs), "R|-|0|-, null, null")
	w.withoutTrace("Secret", "secret", "Hidden", "person:p", "person:q")
	w.chained()
	w.accept(batchAt(200, []kg.Record{entity("person:p", "P"), kg.NewMerge("person:p", "person:r")}))
	w.same(w.erase("person:r", "merge:person:p").Revision.Records, 2)
	w.holds(entity("person:p", "P"), entity("company:c", "C"))
}

func testErasedMergePast(w *past) {
	mergedSecret(w)
	w.accept(batchAt(4, nil, "merge:person:p", kg.DistinctionID("person:p", "person:r")))
	w.accept(batchAt(5, []kg.Record{kg.NewMerge("person:p", "person:r")}))
	w.erase("person:q")
	log := w.chained()
	w.same(stubs(&log[3]), []string{"ERASED", "CREATED " + kg.DistinctionID("person:p", "person:r")})
	w.same(stubs(&log[4]), []string{"ERASED", "DELETED " + kg.DistinctionID("person:p", "person:r")})
	w.same(stubs(&log[5]), []string{"CREATED merge:person:p"})
	w.withoutTrace("person:q")
	w.erase("person:p")
	w.withoutTrace("Secret", "secret", "Hidden", "person:p", kg.DistinctionID("person:p", "person:r"))
	w.chained()
	w.holds(entity("person:r", "R"), entity("company:c", "C"))
}

func testErasedDocumentOfMember(w *past) {
	letter := document("document:letter", "Secret letter", "the secret of P")
	quote := kg.Citation{Document: letter.ID, Quote: "secret of P", Start: kg.NoOffset}
	w.accept(batchAt(1, []kg.Record{letter, entity("person:p", "P", cited(quote)), entity("person:q", "Q"), kg.NewMerge("person:p", "person:q")}))
	_, err := w.store.Erase(w.Context(), erasureOf(letter.ID))
	w.sameFaults(err, kg.RecordError{Deleted: true, ID: letter.ID, Code: kg.CodeStillTouched})
	if !strings.Contains(fmt.Sprint(err), "cited by person:p:") {
		w.Errorf("got %v", err)
	}
	w.erase(letter.ID, "person:p")
	w.holds(entity("person:q", "Q"))
	w.withoutTrace("secret", "Secret", "person:p")
	w.chained()
}

func duplicates(types kg.TypeSet, s query.Slice) *query.Duplicates {
	return &query.Duplicates{Types: types, Slice: s}
}

// testDuplicates has companies that are there twice, people who have worked for the same one, and such as are only called alike.
func testDuplicates(w *world) {
	w.put(called("Ada Byron", "Byron, Ada", "Bo", "Bo")...)
	w.put(entity("company:a", "Ouroboros Systems"), entity("company:b", "Ouroboros Systems"), entity("company:c", "Ourobros Systems"), entity("company:d", "Other"))
	w.put(relation("employment:1", "person:1", "company:a", starting("2012-03-05")), relation("employment:2", "person:2", "company:a", starting("2012-03-05")))
	who := take(0, props(query.PropFirstID, query.PropSecondID))
	w.shows(duplicates(kg.Entities, query.Slice{Limit: 2, Count: true}), who, "person:1|person:2, company:a|company:b + (4)")
	w.shows(duplicates(kg.Types(kg.TypeCompany), first(9)), who, "company:a|company:b, company:a|company:c, company:b|company:c")
	w.shows(duplicates(kg.Types(kg.TypePerson), first(9)), take(0, nil,
		follow(0, query.EndStep{End: query.Source}, take(kg.Entities, nameProps)), follow(0, query.EndStep{End: query.Target}, take(kg.Entities, nameProps)),
		follow(0, query.ReasonsStep{}, take(0, props(query.PropReason), follow(0, query.ShownByStep{}, take(kg.Relations|kg.Facts, idProps)))),
	), "{Ada Byron}{Byron, Ada}{SAME_NAME{}, SHARED_EMPLOYER{employment:1, employment:2}, SAME_TIME{employment:1, employment:2}}")
	page := w.read(duplicates(kg.Entities, first(1)), take(0, props(query.PropScore, query.PropFirstID, query.PropSecondID)))
	w.shows(duplicates(kg.Entities, query.Slice{Limit: 1, From: page.Rows[0].Values}), who, "company:a|company:b +")

	w.put(kg.NewDistinction("company:a", "company:c"), kg.NewMerge("company:b", "company:a"), kg.NewMerge("person:2", "person:1"))
	w.shows(duplicates(kg.Entities, query.Slice{Limit: 9, Count: true}), who, "")
	w.remove("merge:company:b")
	w.shows(duplicates(kg.Entities, first(9)), who, "company:a|company:b, company:b|company:c")
}

func testNoDuplicates(w *world) {
	w.shows(duplicates(kg.Entities, first(9)), take(0, nil), "")
	w.put(called("Ada Byron", "Ada Byron")...)
	w.shows(duplicates(kg.Entities, first(9)), take(0, nil), "")
	w.shows(duplicates(0, query.Slice{Limit: query.NoRows, Count: true}), take(0, nil), "")
}
