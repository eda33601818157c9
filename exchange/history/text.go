package history

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/kg/query"
)

// PrintTable prints revisions, one a line.
func PrintTable(to io.Writer, revisions []query.RevisionRow) error {
	table := tabwriter.NewWriter(to, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(table, "REVISION\tWHEN\tWHO\tKIND\tRECORDS\tREASON") // Flush has the error
	for i := range revisions {
		r := &revisions[i].Revision
		_, _ = fmt.Fprintf(table, "%d\t%s\t%s\t%s\t%d\t%s\n", r.Number, when(r), who(r.Actor), kindText(r), r.Records, kg.Shorten(strings.Join(strings.Fields(r.Reason), " "), kg.MaxShown))
	}
	return table.Flush()
}

// PrintRevision prints a revision without its changes.
func PrintRevision(to io.Writer, r *kg.Revision) error {
	records := fmt.Sprint(r.Records)
	if r.Unlisted {
		records += ", of which the log says nothing else"
	}
	for _, row := range [][2]string{
		{"revision", fmt.Sprint(r.Number)}, {"when", when(r)}, {"who", who(r.Actor)}, {"kind", kindText(r)}, {"reason", r.Reason},
		{"request", r.Request}, {"records", records},
	} {
		if row[1] == "" {
			continue
		}
		if _, err := fmt.Fprintf(to, "%-9s %s\n", row[0], row[1]); err != nil {
			return err
		}
	}
	return nil
}

// PrintChange prints a change, with the fields in which the record differs.
func PrintChange(to io.Writer, c *kg.Change) error {
	id := c.ID
	if c.Op == kg.ChangeErased {
		id = "something"
	}
	if _, err := fmt.Fprintf(to, "\n%s %s\n", c.Op, id); err != nil {
		return err
	}
	if c.Before == nil && c.After == nil {
		return nil
	}
	for _, f := range jsonline.Diff(c.Before, c.After) {
		if f.Field == "id" {
			continue
		}
		if _, err := fmt.Fprintf(to, "  %s: %s\n", f.Field, fieldText(c, f)); err != nil {
			return err
		}
	}
	return nil
}

// maxShown is how many characters of a value a text shows.
const maxShown = 200

// fieldText returns what has become of a field.
func fieldText(c *kg.Change, f jsonline.FieldChange) string {
	value := func(text string) string {
		if text == "" {
			return "nothing"
		}
		return kg.Shorten(text, maxShown)
	}
	switch {
	case c.Before == nil:
		return value(f.After)
	case c.After == nil:
		return value(f.Before)
	default:
		return value(f.Before) + " → " + value(f.After)
	}
}

// when returns the time of a revision; "before the log" if it is not known.
func when(r *kg.Revision) string {
	if r.Kind == kg.RevisionBaseline {
		return "before the log"
	}
	return r.At.Format(time.RFC3339)
}

func who(a kg.Actor) string {
	kind := strings.ToLower(a.Kind.String())
	switch {
	case a.Name == "":
		return kind
	case a.Kind == kg.ActorLocal:
		return a.Name
	default:
		return kind + " " + a.Name
	}
}

func kindText(r *kg.Revision) string {
	text := r.Kind.String()
	if r.Reverts > 0 {
		text += fmt.Sprintf(" of %d", r.Reverts)
	}
	if r.PartOf > 0 {
		text += fmt.Sprintf(", part of %d", r.PartOf)
	}
	return text
}
