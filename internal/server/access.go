package server

import (
	"fmt"
	"log/slog"
	"net"
	"slices"

	"ties/internal/access"
	"ties/internal/httpguard"
)

// guard returns the guard of a server that listens at an address.
func (a Access) guard(listening net.Addr, log *slog.Logger) (*httpguard.Guard, error) {
	origins, err := httpguard.NewOrigins(a.Trusted...)
	if err != nil {
		return nil, err
	}
	return &httpguard.Guard{Hosts: httpguard.NewHosts(listening, a.Hosts...), Origins: origins, Log: log}, nil
}

// embedGuard returns the guard of what pages of other sites embed.
func (a Access) embedGuard(guard *httpguard.Guard) (*httpguard.Guard, error) {
	origins, err := httpguard.NewOrigins(slices.Concat(a.Trusted, a.Embed)...)
	if err != nil {
		return nil, err
	}
	return &httpguard.Guard{Hosts: guard.Hosts, Origins: origins, Log: guard.Log}, nil
}

// announce logs where a server listens, and who can reach it if other machines can.
func announce(listening net.Addr, guard *httpguard.Guard, policy access.Policy, log *slog.Logger) {
	log.Info("listening", "url", fmt.Sprintf("http://%s/", listening))
	if !isLocal(listening) {
		log.Warn("other machines can reach this server: "+whoMayRead(policy),
			"hosts", guard.Hosts.String(), "instead", "--listen 127.0.0.1:8080, or a proxy that lets only some in")
	}
}

func whoMayRead(policy access.Policy) string {
	if policy.Private {
		return "who has a token may read and export everything"
	}
	return "all who reach it may read and export everything"
}

// isLocal reports whether only this machine can reach an address.
func isLocal(listening net.Addr) bool {
	tcp, ok := listening.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}
