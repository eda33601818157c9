package clientip_test

import (
	"net/http"
	"net/netip"
	"testing"

	"ties/internal/clientip"
)

func TestTheClientOfARequest(t *testing.T) {
	for name, c := range map[string]struct {
		trusted   clientip.Proxies
		from      string
		forwarded []string
		want      string
	}{
		"no proxy":                         {nil, "203.0.113.9:1234", nil, "203.0.113.9/32"},
		"no proxy is believed":             {nil, "127.0.0.1:1234", []string{"203.0.113.9"}, "127.0.0.1/32"},
		"a client that claims to be one":   {clientip.Private, "203.0.113.9:1234", []string{"198.51.100.1"}, "203.0.113.9/32"},
		"a proxy":                          {clientip.Private, "127.0.0.1:1234", []string{"203.0.113.9"}, "203.0.113.9/32"},
		"a proxy of a proxy":               {clientip.Private, "10.0.0.1:1234", []string{"203.0.113.9, 192.168.1.1"}, "203.0.113.9/32"},
		"two headers":                      {clientip.Private, "10.0.0.1:1234", []string{"203.0.113.9", "192.168.1.1"}, "203.0.113.9/32"},
		"a client behind one that claims":  {clientip.Private, "10.0.0.1:1234", []string{"198.51.100.1, 203.0.113.9"}, "203.0.113.9/32"},
		"a proxy that says nothing":        {clientip.Private, "10.0.0.1:1234", nil, "10.0.0.1/32"},
		"a proxy that says what is none":   {clientip.Private, "10.0.0.1:1234", []string{"198.51.100.1, unknown"}, "10.0.0.1/32"},
		"only proxies":                     {clientip.Private, "10.0.0.1:1234", []string{"10.0.0.3, 10.0.0.2"}, "10.0.0.3/32"},
		"a port":                           {clientip.Private, "10.0.0.1:1234", []string{"203.0.113.9:5678"}, "203.0.113.9/32"},
		"an IPv6 client has a network":     {nil, "[2001:db8:1:2:3:4:5:6]:1234", nil, "2001:db8:1:2::/64"},
		"an IPv6 client behind a proxy":    {clientip.Private, "[::1]:1234", []string{"[2001:db8:1:2:3:4:5:6]:1234"}, "2001:db8:1:2::/64"},
		"an IPv4 address written as IPv6":  {clientip.Private, "[::ffff:10.0.0.1]:1234", []string{"::ffff:203.0.113.9"}, "203.0.113.9/32"},
		"an address of one network card":   {nil, "[fe80::1%eth0]:1234", nil, "fe80::/64"},
		"a socket that has no address":     {nil, "@", nil, "invalid Prefix"},
		"a proxy in a network of its own":  {clientip.Proxies{netip.MustParsePrefix("203.0.113.0/24")}, "203.0.113.9:1", []string{"198.51.100.1"}, "198.51.100.1/32"},
		"another than the proxy's network": {clientip.Proxies{netip.MustParsePrefix("203.0.113.0/24")}, "10.0.0.1:1", []string{"198.51.100.1"}, "10.0.0.1/32"},
	} {
		r := &http.Request{RemoteAddr: c.from, Header: http.Header{"X-Forwarded-For": c.forwarded}}
		if got := clientip.Network(c.trusted.Address(r)).String(); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}

func TestNetworksOfProxies(t *testing.T) {
	for text, want := range map[string]string{
		"10.1.2.3/8": "10.0.0.0/8", "10.1.2.3": "10.1.2.3/32", "::1": "::1/128", "2001:db8::/32": "2001:db8::/32",
		"proxy": "", "10.0.0.0/99": "", "": "", "fe80::1%eth0": "",
	} {
		got, err := clientip.ParseNetwork(text)
		if err != nil && want != "" || err == nil && got.String() != want {
			t.Errorf("%q: got %s, %v, want %q", text, got, err, want)
		}
	}
}
