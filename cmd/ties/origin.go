package main

import (
	"os/user"
	"unicode/utf8"

	"github.com/urfave/cli/v3"

	"ties/kg"
)

// originFlags say who changes a store, and why.
func (e environment) originFlags(others ...cli.Flag) []cli.Flag {
	return append(others,
		e.text("by", "", "`NAME` of who does this, for the log (default: that of the user of this machine)"),
		e.text("reason", "", "`TEXT` that says why, for the log"),
	)
}

// parseOrigin returns what originFlags say.
func parseOrigin(command *cli.Command) (kg.Origin, error) {
	by, why := command.String("by"), command.String("reason")
	for flag, text := range map[string]string{"by": by, "reason": why} {
		if utf8.RuneCountInString(text) > maxOriginText || !isPrintable(text) {
			return kg.Origin{}, usageErrorf("--%s is a text of at most %d printable characters", flag, maxOriginText)
		}
	}
	if by == "" {
		if current, err := user.Current(); err == nil {
			by = current.Username
		}
	}
	return kg.Origin{Actor: kg.Actor{Kind: kg.ActorLocal, Name: by}, Reason: why}, nil
}

const maxOriginText = 1_000 // characters
