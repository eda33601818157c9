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

// passwordVariable holds the password. There is no flag: other users of the machine could see it.
const passwordVariable = "TIES_NEO4J_PASSWORD"

// storeFlags returns the flags of a command that opens a store: which, and those for Neo4j.
func (e environment) storeFlags(which ...cli.Flag) []cli.Flag {
	return append(which,
		e.text("neo4j-user", "neo4j", "Neo4j user `NAME`; the password comes from $"+passwordVariable+" or from a file"),
		e.text("neo4j-password-file", "", "`FILE` that holds the Neo4j password"),
		e.text("neo4j-auth-file", "", "`FILE` that holds USER/PASSWORD instead, as the image of Neo4j takes it (NEO4J_AUTH_FILE)"),
		e.text("neo4j-database", "neo4j", "Neo4j database `NAME`"),
		e.boolean("neo4j-allow-foreign", false, "use a Neo4j database that also holds other data, which is left untouched"),
	)
}

// openNeo4j opens a Neo4j store; with readOnly, its schema is left as it is.
func (p *program) openNeo4j(ctx context.Context, command *cli.Command, address string, readOnly bool) (store.Store, error) {
	if err := checkNeo4jURL(address); err != nil {
		return nil, err
	}
	user, password, err := p.neo4jAuth(command)
	if err != nil {
		return nil, err
	}
	return neo4j.Open(ctx, address, neo4j.Options{
		Username: user, Password: password,
		Database: command.String("neo4j-database"), AllowForeign: command.Bool("neo4j-allow-foreign"),
		LeaveAsIs: readOnly,
		// A statement that nobody waits for any more ends in the database, too. Other commands have the default.
		Timeout: 2 * command.Duration(requestTimeoutFlag),
	})
}

// checkNeo4jURL rejects an invalid URL without repeating it: it may hold a password.
func checkNeo4jURL(address string) error {
	u, err := url.Parse(address)
	switch {
	case strings.Contains(address, "@"):
		return usageErrorf("the store's URL holds a user or a password, which logs would show: want bolt://HOST:PORT, the user in " +
			"--neo4j-user, and the password in $" + passwordVariable + " or in a file that --neo4j-password-file names")
	case err != nil || u.Hostname() == "" || strings.Trim(u.Path, "/") != "":
		return usageErrorf("the store's URL is not that of a Neo4j: want one such as bolt://localhost:7687 or neo4j+s://example.org")
	case u.RawQuery != "" || u.ForceQuery || u.Fragment != "":
		return usageErrorf("the store's URL has parameters, of which there are none: want one such as bolt://localhost:7687, and the " +
			"password in $" + passwordVariable + " or in a file that --neo4j-password-file names")
	default:
		return nil
	}
}

// readPassword reads the password from the file, or from the environment if no file is given.
func (e environment) readPassword(file string) (string, error) {
	if file == "" {
		password, _ := e(passwordVariable)
		return password, nil
	}
	return readSecret(file)
}

// neo4jAuth returns the user and the password.
func (e environment) neo4jAuth(command *cli.Command) (user, password string, err error) {
	file := command.String("neo4j-auth-file")
	if file == "" {
		password, err = e.readPassword(command.String("neo4j-password-file"))
		return command.String("neo4j-user"), password, err
	}
	auth, err := readSecret(file)
	if err != nil {
		return "", "", err
	}
	user, password, ok := strings.Cut(auth, "/")
	if !ok || user == "" || password == "" {
		return "", "", usageErrorf("--neo4j-auth-file %s does not hold a user and a password: want neo4j/PASSWORD", file)
	}
	return user, password, nil
}

func readSecret(file string) (string, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("cannot read the password of the Neo4j from %s: %w", file, reason(err))
	}
	return strings.TrimRight(string(content), "\r\n"), nil
}
