// Withneo4j runs a command with Neo4j servers beside it, for tests in several packages to share:
//
//	go run ./internal/neo4jserver/withneo4j go test ./...
//
// It uses the servers that TIES_TEST_NEO4J names, if any. If none can be started it says why, and runs the command anyway:
// the tests that need one skip themselves.
package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"syscall"

	"ties/internal/neo4jserver"
)

// most is the greatest number of servers: as many packages as there are processors are tested at a time, and some need none.
const most = 2

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: withneo4j COMMAND [ARGUMENT…]")
		os.Exit(2)
	}
	os.Exit(run(os.Args[1:]))
}

// run runs the command and returns its exit code.
func run(command []string) int {
	// The command gets the terminal's interrupt too, and ends by itself; the server must outlive it.
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()

	environment, stop, err := provide(ctx)
	if err != nil {
		fmt.Fprintln(os.Stderr, "withneo4j:", err)
	}
	defer stop()
	child := exec.CommandContext(ctx, command[0], command[1:]...)
	child.Cancel = func() error { return child.Process.Signal(syscall.SIGTERM) }
	child.Stdin, child.Stdout, child.Stderr = os.Stdin, os.Stdout, os.Stderr
	child.Env = append(os.Environ(), environment...)
	return exitCode(child.Run())
}

// provide starts servers and returns the environment that names them, and a function that stops them.
func provide(ctx context.Context) (environment []string, stop func(), err error) {
	if len(neo4jserver.FromEnvironment()) > 0 {
		return nil, func() {}, nil
	}
	var servers []*neo4jserver.Server
	stop = func() {
		for _, s := range servers {
			if err := s.Stop(); err != nil {
				fmt.Fprintln(os.Stderr, "withneo4j:", err)
			}
		}
	}
	options := neo4jserver.Options{Password: rand.Text()}
	for range min(most, runtime.NumCPU()) {
		server, err := neo4jserver.Start(ctx, options)
		if err != nil {
			return nil, stop, err
		}
		servers = append(servers, server)
	}
	return neo4jserver.Environment(servers), stop, nil
}

func exitCode(err error) int {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.ExitCode()
	default:
		fmt.Fprintln(os.Stderr, "withneo4j:", err)
		return 1
	}
}
