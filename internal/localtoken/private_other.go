//go:build !unix

package localtoken

import (
	"fmt"
	"os"
	"runtime"
)

// openPrivate opens nothing: who may read a file is not known here.
func openPrivate(path string) (*os.File, error) {
	return nil, fmt.Errorf("%s: on %s it is not known who may read a file", path, runtime.GOOS)
}
