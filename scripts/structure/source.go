package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// source is a package with its types.
type source struct {
	path  string
	fset  *token.FileSet
	files []*ast.File // only hand-written ones
	info  *types.Info
}

// listed is the output of go list for a package.
type listed struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
	DepOnly                 bool
}

// load parses and type-checks the packages of a pattern. Imported packages are read from the build cache.
func load(pattern string) ([]*source, error) {
	out, err := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles,DepOnly", pattern).Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	exports := map[string]string{}
	var wanted []listed
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		exports[p.ImportPath] = p.Export
		if !p.DepOnly {
			wanted = append(wanted, p)
		}
	}
	fset := token.NewFileSet()
	imports := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	packages := make([]*source, len(wanted))
	for i, p := range wanted {
		if packages[i], err = check(p, fset, imports); err != nil {
			return nil, err
		}
	}
	return packages, nil
}

// check parses the files of a package and type-checks them.
func check(p listed, fset *token.FileSet, imports types.Importer) (*source, error) {
	s := &source{path: p.ImportPath, fset: fset, info: &types.Info{Uses: map[*ast.Ident]types.Object{}}}
	var files []*ast.File
	for _, name := range p.GoFiles {
		file, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		if files = append(files, file); !ast.IsGenerated(file) {
			s.files = append(s.files, file)
		}
	}
	config := types.Config{Importer: imports}
	_, err := config.Check(p.ImportPath, fset, files, s.info)
	return s, err
}

// uses returns, for each file of the package, the files whose functions, methods, types or fields it uses.
func (s *source) uses() map[string][]string {
	graph := map[string][]string{}
	for _, file := range s.files {
		from := s.fileOf(file.Pos())
		graph[from] = nil
		seen := map[string]bool{from: true}
		ast.Inspect(file, func(node ast.Node) bool {
			name, ok := node.(*ast.Ident)
			if !ok {
				return true
			}
			used := s.info.Uses[name]
			if used == nil || used.Pkg() == nil || used.Pkg().Path() != s.path {
				return true
			}
			if to := s.fileOf(used.Pos()); !seen[to] {
				seen[to] = true
				graph[from] = append(graph[from], to)
			}
			return true
		})
	}
	return graph
}

func (s *source) fileOf(position token.Pos) string {
	return filepath.Base(s.fset.Position(position).Filename)
}

// methods counts the methods of each type.
func (s *source) methods() map[string]int {
	count := map[string]int{}
	for _, file := range s.files {
		for _, declaration := range file.Decls {
			if f, ok := declaration.(*ast.FuncDecl); ok && f.Recv != nil {
				count[typeName(f.Recv.List[0].Type)]++
			}
		}
	}
	return count
}

// typeName returns the name of a receiver's type.
func typeName(e ast.Expr) string {
	switch t := e.(type) {
	case *ast.StarExpr:
		return typeName(t.X)
	case *ast.IndexExpr:
		return typeName(t.X)
	case *ast.IndexListExpr:
		return typeName(t.X)
	case *ast.Ident:
		return t.Name
	default:
		return ""
	}
}
