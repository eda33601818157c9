package main

import (
	"io"
	"log/slog"

	"github.com/urfave/cli/v3"

	"ties/internal/requestlog"
)

// offer is what a server offers to those who know no more of it than its address.
type offer struct {
	introspection bool
	suggestions   bool
	playground    bool
	export        bool
	timing        bool
}

// offerFlags switch off what eases the start, and what an attacker would try first.
func (e environment) offerFlags() []cli.Flag {
	off := func(name, usage string) cli.Flag {
		return e.boolean(name, true, usage+" (default: true, but false with --production)")
	}
	return []cli.Flag{
		e.boolean("production", false, "offer only what clients that know the schema need: as if each of the next five were false"),
		off("introspection", "answer queries about the schema"),
		off("suggestions", "name fields, types and arguments of the schema in errors"),
		off("playground", "serve the playground at /; otherwise / leads to the explorer"),
		off("export", "serve exports at /export to all who may read; otherwise only to those who have a token"),
		off("server-timing", "say in answers how long their parts took, which helps to guess what is stored"),
	}
}

func parseOffer(command *cli.Command) offer {
	on := func(name string) bool {
		return command.Bool(name) && (command.IsSet(name) || !command.Bool("production"))
	}
	return offer{
		introspection: on("introspection"), suggestions: on("suggestions"), playground: on("playground"), export: on("export"),
		timing: on("server-timing"),
	}
}

// The formats of the log.
const (
	logText = "text"
	logJSON = "json"
)

// newLog returns a log, whose lines name the requests that they are of.
func newLog(to io.Writer, format string) (*slog.Logger, error) {
	switch format {
	case logText:
		return slog.New(requestlog.NewTextHandler(to)), nil
	case logJSON:
		return slog.New(requestlog.NewJSONHandler(to)), nil
	default:
		return nil, usageErrorf("--log-format %q is none: want text or json", format)
	}
}
