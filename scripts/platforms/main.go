// Command platforms checks that ties compiles for all platforms that it is released for, with the tests of what it does. It
// only checks types, in seconds; a compiler needs minutes for each platform. It is run in the root of the module.
package main

import (
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/packages"

	"ties/scripts/modules"
)

// patterns are what is checked. The tests of the program itself and of its server start processes as Unix does.
var patterns = []string{"./cmd/ties", "./exchange/...", "./graph/...", "./kg/...", "./store/sqlite/..."}

func main() {
	platforms := flag.String("platforms", strings.Join(modules.Platforms, ","), "`PLATFORMS` to check for, separated by commas")
	flag.Parse()
	if err := run(strings.Split(*platforms, ",")); err != nil {
		fmt.Fprintln(os.Stderr, "platforms:", err)
		os.Exit(1)
	}
}

func run(platforms []string) error {
	root, err := os.Getwd()
	if err != nil {
		return err
	}
	var errs []error
	for _, platform := range platforms {
		errs = append(errs, check(root, platform))
	}
	return errors.Join(errs...)
}

// check returns an error for each place that does not compile for a platform.
func check(root, platform string) error {
	loaded, err := packages.Load(&packages.Config{
		Mode:      packages.NeedName | packages.NeedFiles | packages.NeedImports | packages.NeedDeps | packages.NeedTypes | packages.NeedSyntax | packages.NeedTypesInfo | packages.NeedModule,
		Dir:       root,
		Env:       modules.Environment(platform),
		Tests:     true,
		ParseFile: parseFor(root),
	}, patterns...)
	if err != nil {
		return fmt.Errorf("%s: %w", platform, err)
	}
	var errs []error
	seen := map[string]bool{}
	packages.Visit(loaded, nil, func(p *packages.Package) {
		for _, found := range p.Errors {
			place, ours := strings.CutPrefix(found.Pos, root+string(filepath.Separator))
			if found.Kind == packages.TypeError && (!ours || strings.HasPrefix(place, "cmd/") && strings.Contains(place, "_test.go:")) {
				continue
			}
			if text := fmt.Sprintf("%s: %s: %s", platform, place, found.Msg); !seen[text] {
				seen[text] = true
				errs = append(errs, errors.New(text))
			}
		}
	})
	return errors.Join(errs...)
}

// parseFor returns a parser of files. What is in the functions of other modules is not looked at.
func parseFor(root string) func(*token.FileSet, string, []byte) (*ast.File, error) {
	return func(set *token.FileSet, name string, source []byte) (*ast.File, error) {
		file, err := parser.ParseFile(set, name, source, parser.SkipObjectResolution)
		if file == nil || strings.HasPrefix(name, root+string(filepath.Separator)) {
			return file, err
		}
		for _, declared := range file.Decls {
			if function, ok := declared.(*ast.FuncDecl); ok {
				function.Body = nil
			}
		}
		return file, err
	}
}
