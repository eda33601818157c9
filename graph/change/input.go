// Package change is the changing of a graph over GraphQL: what root fields of mutations ask for, and what becomes of it.
//
//	input.go  what arguments ask for
//	apply.go  root fields as one edit
//	erase.go  the root field that erases
//	field.go  a root field, and the records of its answer
//	propose.go  what is proposed, accepted and rejected
package change

import (
	"crypto/sha256"
	"strconv"
	"strings"

	"ties/graph/coerce"
	"ties/graph/condition"
	"ties/internal/edit"
	"ties/kg"
	"ties/kg/temporal"
)

// lists are the lists of an ApplyInput, in the order in which they are read, and what they are of.
var lists = []struct {
	name string
	of   kg.Type
}{
	{"documents", kg.TypeDocument}, {"people", kg.TypePerson}, {"companies", kg.TypeCompany}, {"projects", kg.TypeProject},
	{"teams", kg.TypeTeam}, {"places", kg.TypePlace}, {"events", kg.TypeEvent}, {"employments", kg.TypeEmployment},
	{"memberships", kg.TypeMembership}, {"links", kg.TypeLink}, {"facts", kg.TypeFact},
}

// The names of arguments and their fields.
const (
	InputArgument = "input"
	idsArgument   = "ids"
	onlyArgument  = "only"
	revisionCheck = "ifRevision"
	deleteList    = "delete"
)

// Options are what beside records is asked for.
type Options struct {
	Reason string
	Key    string
	DryRun bool
	Digest [32]byte // of the input
}

// ReadOptions reads the options of an ApplyInput, or of the arguments of another root field.
func ReadOptions(args map[string]any) (o Options) {
	o.Reason, _ = args["reason"].(string)
	o.Key, _ = args["key"].(string)
	o.DryRun, _ = args["dryRun"].(bool)
	o.Digest = sha256.Sum256(coerce.Canonical(args))
	return o
}

// ReadApply reads an ApplyInput.
func ReadApply(input map[string]any) (part edit.Part) {
	for _, l := range lists {
		for i, one := range objects(input[l.name]) {
			part.Patches = append(part.Patches, patchOf(l.of, []string{InputArgument, l.name, strconv.Itoa(i)}, one))
		}
	}
	for i, one := range objects(input[deleteList]) {
		d := edit.Deletion{Path: []string{InputArgument, deleteList, strconv.Itoa(i)}, IfRevision: number(one[revisionCheck])}
		d.ID, _ = one["id"].(string)
		part.Delete = append(part.Delete, d)
	}
	return part
}

// ReadRevert reads the arguments of revert.
func ReadRevert(args map[string]any) edit.Part {
	r := &edit.Revert{}
	r.Revision, _ = args["revision"].(int64)
	r.Only = onlyOf(args)
	return edit.Part{Revert: r}
}

// onlyOf reads the IDs to which something is limited; nil if there is no limit.
func onlyOf(args map[string]any) []string {
	only, ok := args[onlyArgument].([]any)
	if !ok {
		return nil
	}
	return texts(only)
}

// Decisions are the actions on proposals that there are, by their root fields.
var Decisions = map[string]Action{"accept": Accept, "reject": Reject, "withdraw": Withdraw}

// ReadDecision reads the arguments of a decision on a proposal.
func ReadDecision(args map[string]any, action Action) *Proposal {
	d := &Proposal{Action: action, Only: onlyOf(args)}
	d.ID, _ = args["proposal"].(string)
	return d
}

// ReadMerge reads the arguments of merge.
func ReadMerge(args map[string]any) edit.Part {
	from, _ := args["from"].([]any)
	m := &edit.Merge{From: texts(from)}
	m.Into, _ = args["into"].(string)
	return edit.Part{Merge: m}
}

// ReadUnmerge reads the arguments of unmerge.
func ReadUnmerge(args map[string]any) edit.Part {
	u := &edit.Unmerge{}
	u.ID, _ = args["id"].(string)
	return edit.Part{Unmerge: u}
}

// ReadKeepApart reads the arguments of keepApart.
func ReadKeepApart(args map[string]any) edit.Part {
	ids, _ := args[idsArgument].([]any)
	return edit.Part{KeepApart: &edit.KeepApart{IDs: texts(ids)}}
}

// ReadErase reads the IDs of the arguments of erase; the list is not nil.
func ReadErase(args map[string]any) []string {
	list, _ := args[idsArgument].([]any)
	return texts(list)
}

// texts returns the texts of a list, which is not nil.
func texts(list []any) []string {
	all := make([]string, len(list))
	for i, one := range list {
		all[i], _ = one.(string)
	}
	return all
}

func objects(list any) (all []map[string]any) {
	items, _ := list.([]any)
	for _, one := range items {
		one, _ := one.(map[string]any)
		all = append(all, one)
	}
	return all
}

func number(value any) *int64 {
	if n, ok := value.(int64); ok {
		return &n
	}
	return nil
}

func patchOf(t kg.Type, path []string, given map[string]any) edit.Patch {
	p := edit.Patch{Path: path, Type: t, IfRevision: number(given[revisionCheck]), Fields: map[string]any{}}
	p.ID, _ = given["id"].(string)
	for name, value := range given {
		switch name {
		case "id", revisionCheck:
		case "kind":
			p.Fields["relation"] = value
		default:
			p.Fields[name] = fieldValue(name, value)
		}
	}
	return p
}

// fieldValue returns a value as edit.Patch has it.
func fieldValue(name string, value any) any {
	switch value := value.(type) {
	case temporal.PartialDate:
		return string(value)
	case bool:
		return strconv.FormatBool(value)
	case []any:
		return listValue(name, value)
	default: // a text, or null
		return value
	}
}

func listValue(name string, list []any) any {
	if len(list) == 0 {
		return nil
	}
	switch name {
	case "aliases":
		return mapped(list, func(of map[string]any) (a kg.Alias) {
			a.Name, _ = of["name"].(string)
			a.Language, _ = of["language"].(string)
			return a
		})
	case "identifiers":
		return mapped(list, identifier)
	case "citations":
		return mapped(list, citation)
	default: // openLists
		var names []string
		for _, one := range list {
			one, _ := one.(string)
			names = append(names, one)
		}
		return strings.Join(names, " ")
	}
}

func mapped[T any](list []any, convert func(of map[string]any) T) (all []T) {
	for _, one := range objects(list) {
		all = append(all, convert(one))
	}
	return all
}

// identifier reads an identifier; as it is given where it cannot be one, so that it is found to be wrong.
func identifier(of map[string]any) kg.Identifier {
	i, err := condition.IdentifierOf(of)
	if err == nil {
		return i
	}
	scheme, _ := of["scheme"].(string)
	value, _ := of["value"].(string)
	if i, ok := kg.ParseIdentifier(value); ok && scheme == "" {
		return i
	}
	return kg.Identifier{Scheme: scheme, Value: value}
}

func citation(of map[string]any) edit.Citation {
	c := edit.Citation{Start: kg.NoOffset}
	c.Document, _ = of["document"].(string)
	c.Quote, _ = of["quote"].(string)
	c.Prefix, _ = of["prefix"].(string)
	c.Suffix, _ = of["suffix"].(string)
	if start, ok := of["start"].(int64); ok {
		c.Start = int(start)
	}
	return c
}
