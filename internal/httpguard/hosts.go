package httpguard

import (
	"maps"
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// AnyHost is the name that stands for all.
const AnyHost = "*"

// Hosts is the set of hosts that a server answers to. Ports do not matter: they differ where one is forwarded, and whoever
// has a name point elsewhere cannot choose that of another page.
type Hosts struct {
	names     map[string]bool
	addresses bool // any literal address, which no page elsewhere can have
}

// NewHosts returns the hosts of a server: loopback, the address that it listens at (any address, if it listens at all of
// them), and some names.
func NewHosts(listening net.Addr, names ...string) *Hosts {
	h := &Hosts{names: map[string]bool{}}
	for _, name := range names {
		h.names[normalized(name)] = true
	}
	if tcp, ok := listening.(*net.TCPAddr); ok {
		h.addresses = tcp.IP.IsUnspecified()
		if !h.addresses {
			h.names[normalized(tcp.IP.String())] = true
		}
	}
	return h
}

// Contains reports whether a request's Host, with or without a port, is one of the server's.
func (h *Hosts) Contains(host string) bool {
	name := normalized((&url.URL{Host: host}).Hostname())
	if h.names[AnyHost] || h.names[name] || name == "localhost" || strings.HasSuffix(name, ".localhost") {
		return true
	}
	address, err := netip.ParseAddr(name)
	return err == nil && (h.addresses || address.IsLoopback())
}

// String returns what the server answers to, in words.
func (h *Hosts) String() string {
	if h.names[AnyHost] {
		return "any"
	}
	names := append([]string{"localhost"}, slices.Sorted(maps.Keys(h.names))...)
	if h.addresses {
		names = append(names, "any address")
	}
	return strings.Join(names, ", ")
}

// mayBeAddress reports whether a name may be an address: those of version 4 end in a digit.
func mayBeAddress(name string) bool {
	return name != "" && (name[len(name)-1] <= '9' || strings.Contains(name, ":"))
}

// normalized returns a name or an address in the one way of writing it that is compared.
func normalized(name string) string {
	name = strings.TrimSuffix(strings.ToLower(name), ".")
	if !mayBeAddress(name) {
		return name
	}
	if address, err := netip.ParseAddr(name); err == nil {
		return address.Unmap().String()
	}
	return name
}
