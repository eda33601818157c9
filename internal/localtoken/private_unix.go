//go:build unix

package localtoken

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// openPrivate opens a file that only its owner may read, who runs this process.
func openPrivate(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDONLY|unix.O_NOFOLLOW|unix.O_NONBLOCK, 0)
	if errors.Is(err, unix.ELOOP) {
		return nil, fmt.Errorf("%s is a symbolic link: want a file", path)
	}
	if err != nil {
		return nil, err
	}
	if err := checkFile(file); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

// checkFile returns an error unless a file is a regular one that only its owner may read, who runs this process.
func checkFile(file *os.File) error {
	var stat unix.Stat_t
	if err := unix.Fstat(int(file.Fd()), &stat); err != nil {
		return err
	}
	const others = 0o077
	switch mode := stat.Mode; {
	case mode&unix.S_IFMT != unix.S_IFREG:
		return fmt.Errorf("%s is no regular file", file.Name())
	case int(stat.Uid) != os.Geteuid():
		return fmt.Errorf("%s is another user's", file.Name())
	case mode&others != 0:
		return fmt.Errorf("%s is open to others (mode %04o), who may know the token: remove it to get another one", file.Name(), mode&0o7777)
	default:
		return nil
	}
}
