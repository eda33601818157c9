package neo4jserver

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// ErrMissing says that this machine has no Java, or that the jars have not been downloaded.
var ErrMissing = errors.New("cannot start a Neo4j")

type installation struct {
	java    string // the program
	jars    string // the directory of Neo4j's jars
	classes string // the directory of the compiled server
	source  string // of the server
}

func find() (*installation, error) {
	java, err := exec.LookPath("java")
	if err != nil {
		return nil, fmt.Errorf("%w: no java in the PATH (17 or later is needed)", ErrMissing)
	}
	root, err := moduleRoot()
	if err != nil {
		return nil, err
	}
	jars := filepath.Join(root, "build", "neo4j", "lib")
	if _, err := os.Stat(jars); err != nil {
		return nil, fmt.Errorf("%w: its jars are not there: run scripts/neo4j-jars.sh", ErrMissing)
	}
	return &installation{
		java: java, jars: jars,
		classes: filepath.Join(root, "build", "neo4j", "classes"),
		source:  filepath.Join(root, "internal", "neo4jserver", "Neo4jServer.java"),
	}, nil
}

// main returns the arguments of Java that run the server: its class, or its source, which takes longer, where the class is
// missing or older.
func (i *installation) main() []string {
	jars := filepath.Join(i.jars, "*")
	class, err := os.Stat(filepath.Join(i.classes, "Neo4jServer.class"))
	if err != nil {
		return []string{"-cp", jars, i.source}
	}
	if source, err := os.Stat(i.source); err != nil || source.ModTime().After(class.ModTime()) {
		return []string{"-cp", jars, i.source}
	}
	return []string{"-cp", i.classes + string(filepath.ListSeparator) + jars, "Neo4jServer"}
}

// moduleRoot returns the directory of go.mod above the current one, which in tests is that of their package.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", fmt.Errorf("%w: this is not a checkout of the project (no go.mod above)", ErrMissing)
		}
		dir = parent
	}
}
