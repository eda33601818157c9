package popolo

import (
	"context"
	"errors"

	"ties/exchange/form"
)

// listItem is one value of one of the lists.
type listItem struct {
	list string // such as "memberships"
	line int    // where it begins
	text []byte // good until the next one
}

// walk is one text under way.
type walk struct {
	*form.JSON
	ctx   context.Context
	each  func(listItem) error
	other func(line int, name string) error
}

// walkLists calls each for every value of every list of a text, and other for every other member.
func walkLists(ctx context.Context, text form.Text, each func(listItem) error, other func(line int, name string) error) error {
	w := &walk{form.NewJSON(text), ctx, each, other}
	if w.PeekKind() != '{' {
		return w.Wrong(errors.New("is no JSON object: want one with lists such as persons, organizations and memberships"))
	}
	if err := w.Token(); err != nil {
		return err
	}
	for w.PeekKind() != '}' {
		if err := w.member(); err != nil {
			return err
		}
	}
	if err := w.Token(); err != nil {
		return err
	}
	return w.End()
}

func (w *walk) member() error {
	name, err := w.ReadToken()
	if err != nil {
		return w.Wrong(err)
	}
	list := name.String()
	if kind := w.PeekKind(); kind != '[' {
		if err := w.SkipValue(); err != nil {
			return w.Wrong(err)
		}
		if kind == 'n' {
			return nil
		}
		return w.other(w.Line(), list)
	}
	if err := w.Token(); err != nil {
		return err
	}
	for w.PeekKind() != ']' {
		if err := w.ctx.Err(); err != nil {
			return err
		}
		value, line, err := w.Value()
		if err != nil {
			return err
		}
		if err := w.each(listItem{list, line, value}); err != nil {
			return err
		}
	}
	return w.Token()
}
