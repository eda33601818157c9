//go:build !unix

package drain

import (
	"errors"
	"net"
)

// acceptAll accepts nothing: connections that wait are refused.
func acceptAll(int) []int { return nil }

func shutDown(int) error { return nil }

func connOf(int) (net.Conn, error) { return nil, errors.ErrUnsupported }
