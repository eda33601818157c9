package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
	"unicode/utf8"

	"github.com/urfave/cli/v3"

	"ties/internal/access"
	"ties/internal/token"
	"ties/store"
	"ties/store/sqlite"
)

// tokenCommands are the commands for tokens.
type tokenCommands struct{ *program }

func (p *program) tokenCommand() *cli.Command {
	run := tokenCommands{p}
	return &cli.Command{
		Name:  "token",
		Usage: "make, list and revoke the tokens of a server's clients",
		Description: "Clients send a token as Authorization: Bearer TOKEN. These commands work on the store, also while a server runs on " +
			"it; it notices a revocation within two seconds. The store keeps only hashes of tokens. ties backup backs these up; exports and copies " +
			"do not have them.",
		Commands: []*cli.Command{{
			Name:  "create",
			Usage: "make a token, and print it, once",
			Flags: p.storeFlags(
				p.storeFlag(),
				&cli.StringFlag{Name: "name", Usage: "unique `NAME` of whoever is to have it"},
				&cli.StringFlag{Name: "role", Usage: "`ROLE`: contributor (proposes changes), editor (changes the graph) or admin"},
				&cli.StringFlag{Name: "expires", Usage: "`TIME` until it is no longer valid, such as 12h, 30d or 52w; without end unless given"},
			),
			Action: run.create,
		}, {
			Name:   "list",
			Usage:  "list tokens, without what would let anybody in",
			Flags:  p.storeFlags(p.storeFlag(), &cli.BoolFlag{Name: "json", Usage: "print them as JSON"}),
			Action: run.list,
		}, {
			Name:      "revoke",
			Usage:     "revoke a token for good",
			ArgsUsage: "NAME",
			Flags:     p.storeFlags(p.storeFlag()),
			Action:    run.revoke,
		}},
		Action: func(_ context.Context, command *cli.Command) error {
			if name := command.Args().First(); name != "" {
				return usageErrorf("there is no command %q: want token create, token list or token revoke", shownName(name))
			}
			return cli.ShowSubcommandHelp(command)
		},
	}
}

func (p tokenCommands) create(ctx context.Context, command *cli.Command) (err error) {
	if err := noArguments(command); err != nil {
		return err
	}
	now := time.Now().UTC().Truncate(time.Second)
	added := &store.Token{Name: command.String("name"), Created: now}
	role, ok := access.ParseRole(command.String("role"))
	if !ok || role == access.Anonymous {
		return usageErrorf("--role %q is none of a token: want contributor, editor or admin", command.String("role"))
	}
	added.Role = role.String()
	if added.Expires, err = parseExpiry(command.String("expires"), now); err != nil {
		return err
	}
	if err := checkTokenName(added.Name); err != nil {
		return err
	}
	secret := token.New()
	added.Hash, _ = token.Hash(secret)
	err = withTokens(ctx, command, p.openStore, func(tokens store.TokenStore) error { return tokens.AddToken(ctx, added) })
	if errors.Is(err, store.ErrTokenExists) {
		return fmt.Errorf("another token is, or was, called %q: want --name with another one (ties token list shows them)", added.Name)
	}
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(p.stderr, "the token of %s, %s, %s; it is shown only now:\n", added.Name, role, validity(added)) // a failed note is no fault
	return p.printf("%s", secret)
}

func validity(t *store.Token) string {
	if t.Expires.IsZero() {
		return "without end"
	}
	return "until " + t.Expires.Format(time.RFC3339)
}

// parseExpiry returns when a token that is made now stops being valid, the zero time for never.
func parseExpiry(text string, now time.Time) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	const day = 24 * time.Hour
	units := map[string]time.Duration{"m": time.Minute, "h": time.Hour, "d": day, "w": 7 * day}
	last := len(text) - 1
	n, err := strconv.Atoi(text[:last])
	unit := units[text[last:]]
	const most = 100 * 365 * day
	if err != nil || unit == 0 || n < 1 || n > int(most/unit) {
		return time.Time{}, usageErrorf("--expires %q is no time: want one such as 12h, 30d or 52w, at most 100 years", text)
	}
	return now.Add(time.Duration(n) * unit), nil
}

const maxTokenName = 100 // characters

func checkTokenName(name string) error {
	switch {
	case name == "":
		return usageErrorf("the token needs a name: want --name with who is to have it, such as --name ci")
	case strings.HasPrefix(name, token.Prefix):
		return usageErrorf("--name must not be that of a token itself: want who is to have it, such as --name ci")
	case utf8.RuneCountInString(name) > maxTokenName, strings.TrimSpace(name) != name, !isPrintable(name):
		return usageErrorf("--name %q is no name: want at most %d printable characters, no space at an end", name, maxTokenName)
	default:
		return nil
	}
}

// shownName returns a name for an error. It may be a token, given by mistake.
func shownName(name string) string {
	if strings.HasPrefix(name, token.Prefix) {
		return token.Prefix + "…"
	}
	return name
}

func (p tokenCommands) list(ctx context.Context, command *cli.Command) error {
	if err := noArguments(command); err != nil {
		return err
	}
	return withTokens(ctx, command, p.openExisting, func(tokens store.TokenStore) error {
		list, err := tokens.Tokens(ctx)
		switch {
		case err != nil:
			return err
		case command.Bool("json"):
			return printTokensAsJSON(p.stdout, list)
		case len(list) == 0:
			return p.printf("there are no tokens: ties token create makes one")
		default:
			return printTokens(p.stdout, list, time.Now())
		}
	})
}

func printTokens(to io.Writer, list []*store.Token, now time.Time) error {
	table := tabwriter.NewWriter(to, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(table, "NAME\tROLE\tCREATED\tEXPIRES\tLAST USED\tSTATE") // Flush has the error
	for _, t := range list {
		state := "valid"
		switch {
		case !t.Revoked.IsZero():
			state = "revoked " + shownTime(t.Revoked)
		case !t.Expires.IsZero() && !now.Before(t.Expires):
			state = "expired"
		}
		_, _ = fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\n", t.Name, t.Role, shownTime(t.Created), shownTime(t.Expires), shownTime(t.LastUsed), state)
	}
	return table.Flush()
}

func shownTime(t time.Time) string {
	if t.IsZero() {
		return "never"
	}
	return t.Format(time.RFC3339)
}

func printTokensAsJSON(to io.Writer, list []*store.Token) error {
	type listed struct {
		Name     string     `json:"name"`
		Role     string     `json:"role"`
		Created  time.Time  `json:"created"`
		Expires  *time.Time `json:"expires"`
		LastUsed *time.Time `json:"lastUsed"`
		Revoked  *time.Time `json:"revoked"`
	}
	optional := func(t time.Time) *time.Time {
		if t.IsZero() {
			return nil
		}
		return &t
	}
	all := make([]listed, len(list))
	for i, t := range list {
		all[i] = listed{t.Name, t.Role, t.Created, optional(t.Expires), optional(t.LastUsed), optional(t.Revoked)}
	}
	e := json.NewEncoder(to)
	e.SetIndent("", "  ")
	return e.Encode(all)
}

func (p tokenCommands) revoke(ctx context.Context, command *cli.Command) error {
	name := command.Args().First()
	if command.Args().Len() != 1 || strings.HasPrefix(name, token.Prefix) {
		return usageErrorf("token revoke needs one NAME, not the token itself: ties token list shows the names")
	}
	err := withTokens(ctx, command, p.openWritable, func(tokens store.TokenStore) error {
		return tokens.RevokeToken(ctx, name, time.Now().UTC().Truncate(time.Second))
	})
	if errors.Is(err, store.ErrNoToken) {
		return fmt.Errorf("no token is called %q: ties token list shows their names", name)
	}
	if err != nil {
		return err
	}
	return p.printf("%s is revoked; a running server refuses it within %s", name, token.MaxAge)
}

// withTokens calls f with the tokens of the store that the command names.
func withTokens(ctx context.Context, command *cli.Command, open func(context.Context, *cli.Command, string) (store.Store, error), f func(store.TokenStore) error) (err error) {
	url := command.String("store")
	if url == "sqlite:"+sqlite.Memory {
		return usageErrorf("nothing is kept in sqlite::memory:, tokens neither: want the --store of the server")
	}
	opened, err := open(ctx, command, url)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, opened.Close()) }()
	return f(opened)
}
