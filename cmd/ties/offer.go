package main

import (
	"github.com/urfave/cli/v3"

	"ties/internal/server"
)

// offerFlags switch off what eases the start, and what an attacker would try first.
func (e environment) offerFlags() []cli.Flag {
	off := func(name, usage string) cli.Flag {
		return e.boolean(name, true, usage+" (default: true, but false with --production)")
	}
	return []cli.Flag{
		e.boolean("production", false, "offer only what clients that know the schema need: as if each of the next five were false"),
		off("introspection", "answer queries about the schema"),
		off("suggestions", "name fields, types and arguments of the schema in errors"),
		off("playground", "serve the playground at /playground, and at /graphql to browsers"),
		off("export", "serve exports at /export to all who may read; otherwise only to those who have a token"),
		off("server-timing", "say in answers how long their parts took, which helps to guess what is stored"),
	}
}

func parseOffer(command *cli.Command) server.Offer {
	on := func(name string) bool {
		return command.Bool(name) && (command.IsSet(name) || !command.Bool("production"))
	}
	return server.Offer{
		Introspection: on("introspection"), Suggestions: on("suggestions"), Playground: on("playground"), Export: on("export"),
		Timing: on("server-timing"),
	}
}
