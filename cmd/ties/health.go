package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/urfave/cli/v3"

	"ties/internal/redact"
)

// healthCommand asks a server, and prints what it says.
func healthCommand(e environment, out io.Writer) *cli.Command {
	return &cli.Command{
		Name:        "health",
		Usage:       "ask a server on this machine whether it is ready",
		Description: "Succeeds if /readyz does. Images without other programs use it to check themselves.",
		Flags:       []cli.Flag{e.text("listen", "127.0.0.1:8080", "`ADDRESS` at which the server listens")},
		Action: func(ctx context.Context, command *cli.Command) error {
			if err := noArguments(command); err != nil {
				return err
			}
			return askReady(ctx, command.String("listen"), out)
		},
	}
}

func askReady(ctx context.Context, address string, out io.Writer) error {
	const timeout = 4 * time.Second
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	url, err := readyURL(address)
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	client := http.Client{Transport: &http.Transport{}} // without a proxy
	response, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("no server answers at %s: %w", url, reason(err))
	}
	defer func() { _ = response.Body.Close() }() // nothing was written
	const most = 1_000
	text, err := io.ReadAll(io.LimitReader(response.Body, most))
	if err != nil {
		return fmt.Errorf("no server answers at %s: %w", url, reason(err))
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("the server at %s is not ready: %s", url, strings.TrimSpace(string(text)))
	}
	_, err = fmt.Fprintln(out, strings.TrimSpace(string(text)))
	return err
}

// readyURL returns the URL of /readyz of a server that listens at an address. One that listens at all addresses is asked at a
// loopback address.
func readyURL(address string) (string, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return "", usageErrorf("--listen %q is no address: want HOST:PORT", redact.URL(address))
	}
	if ip := net.ParseIP(host); host == "" || ip.IsUnspecified() {
		host = "localhost"
	}
	return "http://" + net.JoinHostPort(host, port) + "/readyz", nil
}
