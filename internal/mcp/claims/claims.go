// Package claims has relations and facts as the API returns them, and shows them as parts of answers: each with the words that
// prove it.
//
//	claims.go    what the API returns
//	item.go      a claim as a part of an answer
//	words.go     its words: tense, dates, standing
//	citation.go  its quotes
//	doubts.go    why a verdict on its dates is not certain
//	overlap.go   where and when people were together
package claims

import "time"

// Entity is an entity of which the name is known.
type Entity struct {
	Type string `json:"__typename"`
	ID   string
	Name string
}

// Claim is a relation or a fact.
type Claim struct {
	Type      string `json:"__typename"`
	ID        string
	Kind      string // of a relation
	Role      string
	Source    Entity
	Target    Entity
	Name      string // of a fact
	Value     string
	Standing  string
	Period    Period
	Citations []Citation
	// RecordedAt is known where a date was asked for.
	RecordedAt time.Time
}

// Period is when something held.
type Period struct {
	Start       string
	End         string
	Status      string
	CurrentAsOf string
	Inferred    bool
	Holds       string // the verdict for a date; "" where none was asked for
}

// Citation is the words that prove something, or a whole document.
type Citation struct {
	Quote    *string
	Start    int
	End      int
	Document Document
}

// Document is a document that is cited.
type Document struct{ ID, Title string }

// Reason is why a verdict is not certain.
type Reason struct {
	Code   string
	Text   string
	Person *Entity
	Stint  *Stint
}

// Stint is the stint in which a reason lies.
type Stint struct{ ID string }

// Days is a number of days of which only bounds are known.
type Days struct {
	Least int
	Most  *int
}

// Overlap is a place where some people have all been.
type Overlap struct {
	Verdict string
	At      Entity
	Stints  []Claim
	Units   []Claim
	Period  *Period
	Days    Days
	Reasons []Reason
}
