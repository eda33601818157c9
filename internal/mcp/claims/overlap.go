package claims

import (
	"fmt"
	"strings"

	"ties/internal/mcp/answer"
)

// Overlaps returns the list of the places where some people have all been.
func (w *Writer) Overlaps(all []Overlap) answer.List {
	list := answer.List{Key: "overlaps", Noun: answer.Noun{One: "place", Many: "places"}}
	for _, o := range all {
		list.Items = append(list.Items, w.overlap(o))
	}
	return list
}

func (w *Writer) overlap(o Overlap) *answer.Item {
	item := &answer.Item{
		Lines: []string{fmt.Sprintf("%s, at %s: %s", o.Verdict, o.At.Known(), overlapWords[o.Verdict])},
		Data:  answer.Member("verdict", o.Verdict).With("at", o.At.Data()),
	}
	if o.Period != nil {
		item.Lines = append(item.Lines, "together: "+o.Period.sharedWords()+"; "+o.Days.words())
		if holds := o.Period.holdsWords(w.Date); holds != "" {
			item.Lines = append(item.Lines, "together "+holds)
		}
		data := o.Period.data()
		data.AddText("verdict", o.Period.Holds)
		item.Data.Add("period", data)
	}
	item.Data.Add("days", o.Days.Data())
	AddReasons(item, o.Reasons)
	stints := w.List("stints", "", o.Stints)
	stints.Least = 1
	item.Lists = []answer.List{stints, w.List("units", "which is part of it by", o.Units)}
	return item
}

var overlapWords = map[string]string{
	"CERTAIN":  "they were there at the same time, whatever the exact days were",
	"POSSIBLE": "they may have been there at the same time; the dates do not settle it",
	"UNKNOWN":  "all have been there; nothing is known of the dates that could tell whether at the same time",
	"NONE":     "all have been there, but by the dates never at the same time",
}

// sharedWords returns when people were together, as far as that is known.
func (p Period) sharedWords() string {
	start, end := "from "+p.Start, "to "+p.End
	if p.Start == "" {
		start = "start not known"
	}
	switch {
	case p.End != "":
	case p.Status == "CURRENT":
		end = "still going on when it was recorded"
	default:
		end = "end not known"
	}
	return start + ", " + end
}

func (d Days) words() string {
	switch {
	case d.Most != nil:
		return fmt.Sprintf("%d to %d days", d.Least, *d.Most)
	case d.Least > 0:
		return fmt.Sprintf("at least %d %s", d.Least, answer.Noun{One: "day", Many: "days"}.Of(d.Least))
	default:
		return "for how many days is not known"
	}
}

// Data returns what the data of an answer say of a number of days.
func (d Days) Data() answer.Object {
	o := answer.Member("least", d.Least)
	if d.Most != nil {
		o.Add("most", *d.Most)
	}
	return o
}

// AddReasons adds why a verdict is not certain.
func AddReasons(item *answer.Item, all []Reason) {
	if len(all) == 0 {
		return
	}
	words, data := make([]string, len(all)), make([]answer.Object, len(all))
	for i, r := range all {
		words[i] = r.Text
		data[i].AddText("code", r.Code)
		data[i].Add("text", r.Text)
		var of []string
		if r.Person != nil {
			of = append(of, answer.Name(r.Person.Name))
			data[i].Add("person", r.Person.ID)
		}
		if r.Stint != nil {
			of = append(of, r.Stint.ID)
			data[i].Add("stint", r.Stint.ID)
		}
		if len(of) > 0 {
			words[i] += " (" + strings.Join(of, ", ") + ")"
		}
	}
	item.Lines = append(item.Lines, "because "+strings.Join(words, "; "))
	item.Data.Add("reasons", data)
}
