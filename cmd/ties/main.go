// Command ties serves, imports and exports a knowledge graph of people, companies and projects.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	os.Exit(runCLI(ctx, os.Args, os.LookupEnv, os.Stdin, os.Stdout, os.Stderr))
}
