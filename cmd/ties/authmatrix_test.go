package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v3"

	"ties/internal/access"
)

// wantedOfCommands are the commands, with the role that one needs at least. What is wanted stands here, and not in the table
// that the program uses; internal/server has what is wanted of root fields and routes.
var wantedOfCommands = map[string]access.Role{
	"ties": access.Anonymous, "ties version": access.Anonymous, "ties licenses": access.Anonymous, "ties token": access.Anonymous, "ties health": access.Anonymous,
	"ties export": access.Anonymous, // but not of a private store, nor the next ones
	"ties log":    access.Anonymous, "ties follow": access.Anonymous, "ties show": access.Anonymous, "ties verify": access.Anonymous,
	"ties serve": access.Editor, "ties mcp": access.Editor, "ties import": access.Editor, "ties sample": access.Editor, "ties restore": access.Editor, "ties copy": access.Editor,
	"ties backup": access.Admin, "ties erase": access.Admin, "ties token create": access.Admin, "ties token list": access.Admin, "ties token revoke": access.Admin,
}

// reads are the commands that need the right to read.
var reads = map[string]bool{"ties export": true, "ties log": true, "ties follow": true, "ties show": true, "ties verify": true}

func TestAuthMatrixOfCommands(t *testing.T) {
	cases, leaks, lockouts := 0, 0, 0
	roles := []access.Role{access.Anonymous, access.Contributor, access.Editor, access.Admin}
	for _, policy := range []access.Policy{{}, {Private: true}, {ReadOnly: true}, {Private: true, ReadOnly: true}} {
		for _, role := range roles {
			for name, least := range wantedOfCommands {
				cases++
				if reads[name] && policy.Private {
					least = access.Contributor
				}
				wanted := role >= least && (least < access.Editor || !policy.ReadOnly)
				allowed := policy.Check(access.Identity{Name: "somebody", Role: role}, name) == nil
				switch {
				case allowed && !wanted:
					leaks++
					t.Errorf("%+v: %s may %s", policy, role, name)
				case wanted && !allowed:
					lockouts++
					t.Errorf("%+v: %s may not %s", policy, role, name)
				}
			}
		}
	}
	t.Logf("auth matrix: %d cases of %d callers, %d leaks, %d wrong refusals", cases, len(roles), leaks, lockouts)
}

// The matrix knows each command there is, and so does the table.
func TestTheAuthMatrixOfCommandsIsComplete(t *testing.T) {
	var listed []string
	for target := range access.DefaultTable() {
		if target == "ties" || strings.HasPrefix(target, "ties ") {
			listed = append(listed, target)
		}
	}
	there := commandNames((&program{}).commands(), "")
	for _, name := range there {
		if _, ok := wantedOfCommands[name]; !ok {
			t.Errorf("%q is none of its commands", name)
		}
	}
	slices.Sort(there)
	slices.Sort(listed)
	if !slices.Equal(there, listed) {
		t.Errorf("there are %q, the table has %q", there, listed)
	}
}

// commandNames returns the full names of a command and those below it.
func commandNames(command *cli.Command, above string) []string {
	name := strings.TrimSpace(above + " " + command.Name)
	names := []string{name}
	for _, below := range command.Commands {
		names = append(names, commandNames(below, name)...)
	}
	return names
}
