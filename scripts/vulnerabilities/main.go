// Command vulnerabilities searches ties for known vulnerabilities with govulncheck, and fails if it calls any, be it in a module
// or in Go itself, of which the version is that of go.mod. The host of the database is not reached from everywhere; the database
// is also a Go module, of which a version is used unless -db names another.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
)

// The versions that are used.
const (
	govulncheck = "golang.org/x/vuln/cmd/govulncheck@v1.9.0"
	database    = "golang.org/x/vulndb@v0.0.0-20261105234957-e22db6528018"
)

func main() {
	db := flag.String("db", "", "`URL` of the database, such as https://vuln.go.dev")
	flag.Parse()
	if err := run(*db); err != nil {
		fmt.Fprintln(os.Stderr, "vulnerabilities:", err)
		os.Exit(1)
	}
}

func run(db string) error {
	if db == "" {
		dir, err := download(database)
		if err != nil {
			return err
		}
		db = "file://" + dir + "/data/osv"
	}
	out, err := output("go", "run", "-exec", "env GOTOOLCHAIN=auto", govulncheck, "-db", db, "-format", "json", "./cmd/ties")
	if err != nil {
		return err
	}
	found, err := called(bytes.NewReader(out))
	if err != nil {
		return err
	}
	return report(found)
}

func output(name string, args ...string) ([]byte, error) {
	command := exec.Command(name, args...)
	command.Stderr = os.Stderr
	return command.Output()
}

// download returns the folder of a module.
func download(module string) (dir string, err error) {
	out, err := output("go", "mod", "download", "-json", module)
	if err != nil {
		return "", err
	}
	var found struct{ Dir string }
	err = json.Unmarshal(out, &found)
	return found.Dir, err
}

// finding is a vulnerability of which something is called.
type finding struct{ id, module, version, fixed string }

// called reads the messages of govulncheck, and returns the vulnerabilities that are called, each once.
func called(from io.Reader) (all []finding, err error) {
	for decoder := json.NewDecoder(from); ; {
		var message struct {
			Finding *struct {
				OSV          string
				FixedVersion string `json:"fixed_version"`
				Trace        []struct{ Module, Version, Function string }
			}
		}
		if err := decoder.Decode(&message); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		f := message.Finding
		if f == nil || len(f.Trace) == 0 || f.Trace[0].Function == "" { // imported or required at most
			continue
		}
		one := finding{f.OSV, f.Trace[0].Module, f.Trace[0].Version, f.FixedVersion}
		if !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
}

// report prints findings, and returns an error if there are any.
func report(all []finding) error {
	for _, f := range all {
		fmt.Printf("%s: %s %s, fixed in %s: https://pkg.go.dev/vuln/%[1]s\n", f.id, f.module, f.version, f.fixed)
	}
	if len(all) > 0 {
		return fmt.Errorf("%d vulnerabilities are called", len(all))
	}
	fmt.Println("vulnerabilities: none called")
	return nil
}
