package tracecontext

import (
	"net/http"
	"strings"
	"testing"
)

const example = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" // of the specification

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		example:                                 example,
		strings.Replace(example, "00", "cc", 1): example,
		strings.Replace(example, "00", "01", 1) + "-what-follows": example,
	} {
		if p, ok := Parse(text); !ok || p.String() != want || p.TraceID != example[3:35] || p.SpanID != example[36:52] {
			t.Errorf("%s: %+v, %t", text, p, ok)
		}
	}
	for _, text := range []string{
		"", "00", example[1:], example + "-more", example + "0", strings.ToUpper(example), "ff" + example[2:], "0x" + example[2:],
		strings.Replace(example, "4bf92f3577b34da6a3ce929d0e0e4736", strings.Repeat("0", traceLength), 1),
		strings.Replace(example, "00f067aa0ba902b7", strings.Repeat("0", spanLength), 1),
		strings.Replace(example, "-01", "-0g", 1), strings.Replace(example, "4bf9", "4b-9", 1), strings.ReplaceAll(example, "-", "_"),
	} {
		if p, ok := Parse(text); ok || !p.IsZero() {
			t.Errorf("%q is read as %+v", text, p)
		}
	}
}

func TestOfARequest(t *testing.T) {
	of := func(values ...string) Parent { return Of(&http.Request{Header: http.Header{Header: values}}) }
	if got := of(example); got.String() != example {
		t.Errorf("got %s", got)
	}
	for _, values := range [][]string{nil, {example, example}, {"x"}} {
		if got := of(values...); !got.IsZero() {
			t.Errorf("%q: got %s", values, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(example)
	f.Add("01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x")
	f.Fuzz(func(t *testing.T, text string) {
		p, ok := Parse(text)
		if !ok {
			return
		}
		if again, ok := Parse(p.String()); !ok || again != p {
			t.Errorf("%q is read as %s, and that as %s", text, p, again)
		}
	})
}
