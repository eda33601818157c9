package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

var audits = check{
	name:  "audits",
	does:  "The audits of GraphQL over HTTP of the package graphql-http, against a server.",
	bound: "Each passes.",
	run:   audit,
}

func audit(ctx context.Context, l *lab) (string, error) {
	script := filepath.Join(l.root, "reliability", "audits", "audit.mjs")
	if _, err := os.Stat(filepath.Join(filepath.Dir(script), "node_modules")); err != nil {
		return "", fmt.Errorf("%w: the package (scripts/client-tools.sh installs it)", errMissing)
	}
	s, err := l.serve(ctx, "sqlite:"+l.graph())
	if err != nil {
		return "", err
	}
	defer s.Stop()
	out, err := output(exec.CommandContext(ctx, "node", script, s.URL+"graphql"))
	if err != nil {
		return "", err
	}
	var found struct {
		Passed, All int
		Others      []string
	}
	if err := json.Unmarshal([]byte(out), &found); err != nil {
		return "", err
	}
	var f faults
	for _, other := range found.Others {
		f.addf("%s", other)
	}
	if found.All == 0 {
		f.addf("there are no audits")
	}
	return fmt.Sprintf("%d of %d", found.Passed, found.All), f.err()
}
