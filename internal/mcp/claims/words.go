package claims

import (
	"strings"

	"ties/internal/mcp/answer"
)

// predicates say what a relation means, in words that hold whether or not it goes on.
var predicates = map[string]string{
	"EMPLOYED_BY": "at", "MEMBER_OF": "in the team", "FOUNDED": "founder of", "WORKS_ON": "on the project", "PRODUCT_OF": "product of",
	"PART_OF": "part of", "BASED_IN": "based in", "RECRUITS_FROM": "trying to hire from", "RECRUITS_IN": "trying to hire in",
	"INVOLVED_IN": "involved in",
}

// standings say what is meant by a standing that is not STATED.
var standings = map[string]string{
	"REPORTED": "the source says that somebody says so", "INFERRED": "read out of the context", "PLANNED": "announced, proposed or rumoured: not true yet",
	"OPINION": "somebody's judgement", "DISPUTED": "somebody denies it", "RETRACTED": "the source took it back",
}

func standingWords(standing string) string {
	if meaning := standings[standing]; meaning != "" {
		return standing + " (" + meaning + ")"
	}
	return standing
}

// Known returns the name and the ID of an entity.
func (e Entity) Known() string { return answer.Name(e.Name) + " (" + e.ID + ")" }

// Data returns what the data of an answer say of an entity.
func (e Entity) Data() answer.Object {
	return answer.Member("id", e.ID).With("name", e.Name)
}

// words returns when something held, in words that do not say more than is known. What happens on a day, as founding does, need
// not end.
func (p Period) words(onADay bool) string {
	parts := []string{"start not known"}
	if p.Start != "" {
		parts[0] = "from " + p.Start
	}
	switch {
	case onADay && p.End == "" && p.Status == "UNKNOWN":
	case p.End != "":
		parts = append(parts, "last day in "+p.End)
	case p.Status == "CURRENT" && p.CurrentAsOf != "":
		parts = append(parts, "still going on "+p.CurrentAsOf+", later not known")
	case p.Status == "CURRENT":
		parts = append(parts, "still going when it was recorded, later not known")
	case p.Status == "ENDED":
		parts = append(parts, "has ended, when is not known")
	default:
		parts = append(parts, "whether it has ended is not known")
	}
	if p.Inferred {
		parts = append(parts, "that it goes on, or has ended, was read out of the context")
	}
	return strings.Join(parts, "; ")
}

// data returns what the data of an answer say of a period.
func (p Period) data() (o answer.Object) {
	o.AddText("start", p.Start)
	o.AddText("end", p.End)
	o.AddText("status", p.Status)
	o.AddText("currentAsOf", p.CurrentAsOf)
	if p.Inferred {
		o.Add("inferred", true)
	}
	return o
}

// holdsWords returns the verdict for a date in words, "" for none.
func (p Period) holdsWords(date string) string {
	switch p.Holds {
	case "CERTAIN":
		return "CERTAIN on " + date
	case "POSSIBLE":
		return "POSSIBLE on " + date + ": the dates do not settle it"
	case "UNKNOWN":
		return "UNKNOWN on " + date + ": nothing is known of the dates"
	case "NONE":
		return "NONE: not on " + date
	default:
		return ""
	}
}
