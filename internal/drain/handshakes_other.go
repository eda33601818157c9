//go:build !linux

package drain

// endHandshakes does nothing: who connects at this very moment may be refused.
func endHandshakes(int) error { return nil }
