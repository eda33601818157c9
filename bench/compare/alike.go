package compare

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Leaves returns the scalars of an answer's data in the order in which they are written, without their names and nesting:
// services name and nest the same things differently.
func Leaves(answer []byte) ([]string, error) {
	var whole struct {
		Data   json.RawMessage   `json:"data"`
		Errors []json.RawMessage `json:"errors"`
	}
	if err := json.Unmarshal(answer, &whole); err != nil {
		return nil, fmt.Errorf("%w in %s", err, short(answer))
	}
	if len(whole.Errors) > 0 || len(whole.Data) == 0 {
		return nil, fmt.Errorf("no data, or errors: %s", short(answer))
	}
	w := &walk{from: json.NewDecoder(bytes.NewReader(whole.Data))}
	w.from.UseNumber()
	err := w.value()
	return w.leaves, err
}

// walk visits the scalars of a JSON text in its own order.
type walk struct {
	from   *json.Decoder
	leaves []string
}

var errEnd = errors.New("the end of an object or a list")

func (w *walk) value() error {
	token, err := w.from.Token()
	if err != nil {
		return err
	}
	switch token {
	case json.Delim('{'):
		return w.all(func() error {
			if token, err := w.from.Token(); err != nil || token == json.Delim('}') {
				return errors.Join(err, errEnd)
			}
			return w.value()
		})
	case json.Delim('['):
		return w.all(w.value)
	case json.Delim(']'):
		return errEnd
	}
	w.leaves = append(w.leaves, fmt.Sprintf("%T %v", token, token))
	return nil
}

func (w *walk) all(one func() error) error {
	for {
		switch err := one(); {
		case errors.Is(err, io.EOF):
			return io.ErrUnexpectedEOF
		case errors.Is(err, errEnd):
			return nil
		case err != nil:
			return err
		}
	}
}

// Alike returns an error that says how the values of two answers differ, or nil.
func Alike(one, other []byte) error {
	a, err := Leaves(one)
	if err != nil {
		return err
	}
	b, err := Leaves(other)
	if err != nil {
		return err
	}
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			return fmt.Errorf("value %d of %d is %s, and of %d %s, in\n%s\n%s",
				i+1, len(a), valueAt(a, i), len(b), valueAt(b, i), short(one), short(other))
		}
	}
	return nil
}

func valueAt(values []string, i int) string {
	if i >= len(values) {
		return "missing"
	}
	return fmt.Sprintf("%q", values[i])
}

// short truncates a value for a message.
func short(text []byte) string {
	const most = 2_000
	return fmt.Sprintf("%.*s", most, text)
}
