// Package gen generates graphs of any size in the native format: people with careers, and their employers. Names, sizes and
// dates are distributed like real data: a few employers with thousands of people among many with a handful, dates that are
// vague or missing, names in any script.
package gen

import (
	"bufio"
	"io"
	"math/rand/v2"
	"time"

	"ties/kg"
	"ties/kg/jsonline"
)

// Options select a graph. The same options give the same graph, byte for byte.
type Options struct {
	People int
	Seed   uint64
}

// recorded is the time of all records, so that a graph does not depend on the day of its generation.
var recorded = time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC)

// Each calls yield for the records of a graph, and stops at its first error. Referenced records come first, and memory use is
// small, so that a graph may be larger than memory.
func Each(o Options, yield func(kg.Record) error) error {
	g := newGenerator(o, yield)
	g.put(sourceDocument())
	g.organisations()
	for i := 0; i < o.People && g.err == nil; i++ {
		g.person(i)
	}
	return g.err
}

// Write writes a graph in the native format.
func Write(to io.Writer, o Options) error {
	w := bufio.NewWriterSize(to, 1<<20)
	var line []byte
	err := Each(o, func(r kg.Record) error {
		line = append(jsonline.Append(line[:0], r), '\n')
		_, err := w.Write(line)
		return err
	})
	if err != nil {
		return err
	}
	return w.Flush()
}

// generator is the state of a graph's generation.
type generator struct {
	random    *rand.Rand
	yield     func(kg.Record) error
	err       error // the first error of yield, which is not called again
	companies zipf
	teams     zipf
	projects  zipf
}

func newGenerator(o Options, yield func(kg.Record) error) *generator {
	return &generator{
		random:    rand.New(rand.NewPCG(o.Seed, uint64(o.People))),
		yield:     yield,
		companies: newZipf(max(1, o.People/20)),
		teams:     newZipf(max(1, o.People/100)),
		projects:  newZipf(max(1, o.People/200)),
	}
}

func (g *generator) put(r kg.Record) {
	if g.err == nil {
		g.err = g.yield(r)
	}
}

// chance returns true with a probability in percent.
func (g *generator) chance(percent int) bool { return g.random.IntN(100) < percent }

func pick[T any](g *generator, from []T) T { return from[g.random.IntN(len(from))] }
