//go:build unix

package sqlite

import "golang.org/x/sys/unix"

// checkWritable returns an error if no files can be made in a folder.
func checkWritable(folder string) error { return unix.Access(folder, unix.W_OK) }
