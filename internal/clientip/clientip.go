// Package clientip finds the addresses of clients, also of those behind proxies.
package clientip

import (
	"fmt"
	"net/http"
	"net/netip"
	"strings"
)

// Private are the networks that proxies of one machine or of one site are in.
var Private = []netip.Prefix{
	netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128"),
	netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("172.16.0.0/12"), netip.MustParsePrefix("192.168.0.0/16"),
	netip.MustParsePrefix("fc00::/7"), netip.MustParsePrefix("169.254.0.0/16"), netip.MustParsePrefix("fe80::/10"),
}

// Proxies are the networks of proxies whose X-Forwarded-For is believed.
type Proxies []netip.Prefix

// ParseNetwork parses an address, or a network such as 10.0.0.0/8.
func ParseNetwork(text string) (netip.Prefix, error) {
	if network, err := netip.ParsePrefix(text); err == nil {
		return network.Masked(), nil
	}
	address, err := netip.ParseAddr(text)
	if err != nil || address.Zone() != "" {
		return netip.Prefix{}, fmt.Errorf("%q is no address and no network", text)
	}
	return netip.PrefixFrom(address, address.BitLen()), nil
}

// Address returns the address of the client that a request comes from: the last one that is no proxy's. It is not valid if
// there is none, as on a Unix socket.
func (p Proxies) Address(r *http.Request) netip.Addr {
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	address := normalized(peer.Addr())
	if len(p) == 0 {
		return address
	}
	forwarded := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for len(forwarded) > 0 && p.contain(address) {
		last := len(forwarded) - 1
		before, err := parse(strings.TrimSpace(forwarded[last]))
		if err != nil {
			break
		}
		address, forwarded = before, forwarded[:last]
	}
	return address
}

func (p Proxies) contain(address netip.Addr) bool {
	for _, network := range p {
		if network.Contains(address) {
			return true
		}
	}
	return false
}

// parse parses an address, which some proxies write with a port.
func parse(text string) (netip.Addr, error) {
	if address, err := netip.ParseAddr(strings.Trim(text, "[]")); err == nil {
		return normalized(address), nil
	}
	with, err := netip.ParseAddrPort(text)
	return normalized(with.Addr()), err
}

func normalized(address netip.Addr) netip.Addr { return address.Unmap().WithZone("") }

// Network returns the network that one client is taken for: its address, or the /64 that an IPv6 client has to itself.
func Network(address netip.Addr) netip.Prefix {
	const ownBits = 64
	bits := address.BitLen()
	if address.Is6() {
		bits = ownBits
	}
	network, _ := address.Prefix(bits) // the zero Prefix of an address that is not valid
	return network
}
