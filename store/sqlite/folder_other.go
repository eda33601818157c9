//go:build !unix

package sqlite

// checkWritable returns nil: where files cannot be made, SQLite says so.
func checkWritable(string) error { return nil }
