package exchange

import (
	"bufio"
	"context"
	"io"

	"ties/exchange/form"
	"ties/exchange/ftm"
	"ties/exchange/graphformats"
	"ties/exchange/jsonld"
	"ties/exchange/native"
	"ties/exchange/tables"
	"ties/kg"
	"ties/store"
)

// Exported is what an export wrote.
type Exported struct {
	Records int
	LeftOut form.LeftOut // for which the format has no place
}

// ExportAs writes everything that a store holds, in the order of store.Exporter. The same data are the same bytes. CSV is
// a zip archive of files. Memory does not grow with the data.
func ExportAs(ctx context.Context, store store.Exporter, to io.Writer, format Format) (Exported, error) {
	buffer := bufio.NewWriterSize(to, 1<<20)
	w := writerOf(format, buffer)
	export := store.Export
	if format == JSONLines {
		export = store.ExportStated // so that it can be imported again as it is
	}
	done, err := exportTo(ctx, export, w)
	if err != nil {
		return done, err
	}
	return done, buffer.Flush()
}

// ExportTables writes everything as CSV, into a file for each kind, which create makes.
func ExportTables(ctx context.Context, store store.Exporter, create func(name string) (io.Writer, error)) (Exported, error) {
	return exportTo(ctx, store.Export, tables.NewWriter(create))
}

func exportTo(ctx context.Context, export func(context.Context, func(kg.Record) error) error, w form.Writer) (done Exported, err error) {
	err = export(ctx, func(r kg.Record) error {
		done.Records++
		return w.Write(r)
	})
	if err == nil {
		err = w.Close()
	}
	done.LeftOut = w.LeftOut()
	for _, n := range done.LeftOut {
		done.Records -= n
	}
	return done, err
}

func writerOf(f Format, to io.Writer) form.Writer {
	switch f {
	case CSV:
		return tables.NewZip(to)
	case GraphML:
		return graphformats.NewGraphML(to)
	case GEXF:
		return graphformats.NewGEXF(to)
	case Cytoscape:
		return graphformats.NewCytoscape(to)
	case FollowTheMoney:
		return ftm.NewWriter(to)
	case JSONLD:
		return jsonld.New(to)
	default:
		return native.NewWriter(to)
	}
}
