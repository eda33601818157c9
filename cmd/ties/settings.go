package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/internal/server"
)

// environment returns the value of an environment variable; ok is false if it is not set. Flags that are not given take their
// values from it.
type environment func(name string) (value string, ok bool)

// envVar is a flag's source when it is not given: the environment variable of its name, such as TIES_CORS_ORIGIN.
type envVar struct {
	variable string
	lookup   environment
}

func (e environment) envSource(flag string) cli.ValueSourceChain {
	variable := "TIES_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
	return cli.NewValueSourceChain(envVar{variable, e})
}

// Lookup implements cli.ValueSource. An empty variable counts as missing.
func (s envVar) Lookup() (string, bool) {
	value, ok := s.lookup(s.variable)
	return value, ok && value != ""
}

// String implements cli.ValueSource.
func (s envVar) String() string { return fmt.Sprintf("the variable %s", s.variable) }

// GoString implements cli.ValueSource.
func (s envVar) GoString() string { return fmt.Sprintf("setting{%q}", s.variable) }

// IsFromEnv makes the help show the variable.
func (s envVar) IsFromEnv() bool { return true }

// Key returns the variable's name.
func (s envVar) Key() string { return s.variable }

func (e environment) text(name, value, usage string) *cli.StringFlag {
	return &cli.StringFlag{Name: name, Value: value, Usage: usage, Sources: e.envSource(name)}
}

// texts is a flag that can be given several times.
func (e environment) texts(name, usage string) *cli.StringSliceFlag {
	return &cli.StringSliceFlag{Name: name, Usage: usage, Sources: e.envSource(name)}
}

func (e environment) boolean(name string, value bool, usage string) *cli.BoolFlag {
	return &cli.BoolFlag{Name: name, Value: value, Usage: usage, Sources: e.envSource(name)}
}

func (e environment) storeFlag() *cli.StringFlag {
	return e.text("store", "sqlite:ties.db", "`URL` of the store: sqlite:FILE, sqlite::memory: (nothing is kept), "+
		"or Neo4j at bolt://HOST:PORT, neo4j://HOST:PORT or neo4j+s://HOST")
}

// storeKind returns the kind of the store that a URL names.
func storeKind(url string) server.StoreKind {
	if strings.HasPrefix(url, "sqlite:") {
		return server.SQLite
	}
	return server.Neo4j
}
