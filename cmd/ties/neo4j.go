package main

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/store"
	"ties/store/neo4j"
)

// passwordVariable holds the password itself. No flag does: other users of the machine would see it.
const passwordVariable = "TIES_NEO4J_PASSWORD"

// storeFlags are those of a command that opens a store; the first says which.
func (p *program) storeFlags(which ...cli.Flag) []cli.Flag {
	return append(which,
		p.text("neo4j-user", "neo4j", "the `NAME` by which a Neo4j knows ties; the password is taken from $"+passwordVariable+" or from a file"),
		p.text("neo4j-password-file", "", "the `FILE` that holds the password of the Neo4j's user"),
		p.text("neo4j-database", "neo4j", "the `NAME` of the database in the Neo4j"),
		p.boolean("neo4j-allow-foreign", false, "use a Neo4j database that holds something else too, which is left as it is"),
	)
}

// openNeo4j opens a Neo4j; one that is only read is left as it is.
func (p *program) openNeo4j(ctx context.Context, command *cli.Command, address string, onlyRead bool) (store.Store, error) {
	if err := checkNeo4jURL(address); err != nil {
		return nil, err
	}
	password, err := p.password(command.String("neo4j-password-file"))
	if err != nil {
		return nil, err
	}
	return neo4j.Open(ctx, address, neo4j.Options{
		Username: command.String("neo4j-user"), Password: password,
		Database: command.String("neo4j-database"), AllowForeign: command.Bool("neo4j-allow-foreign"),
		LeaveAsIs: onlyRead,
	})
}

// checkNeo4jURL refuses a URL that cannot be one, without repeating it: it may hold a password.
func checkNeo4jURL(address string) error {
	u, err := url.Parse(address)
	switch {
	case strings.Contains(address, "@"):
		return misuse("the store's URL holds a user or a password, which logs would show: want bolt://HOST:PORT, the user in " +
			"--neo4j-user, and the password in $" + passwordVariable + " or in a file that --neo4j-password-file names")
	case err != nil || u.Hostname() == "" || strings.Trim(u.Path, "/") != "":
		return misuse("the store's URL is not that of a Neo4j: want one such as bolt://localhost:7687 or neo4j+s://example.org")
	default:
		return nil
	}
}

// password takes the password from a file, if one is named, and from the environment otherwise.
func (p *program) password(file string) (string, error) {
	if file == "" {
		password, _ := p.lookup(passwordVariable)
		return password, nil
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("cannot read the password of the Neo4j from %s: %w", file, reason(err))
	}
	return strings.TrimRight(string(content), "\r\n"), nil
}
