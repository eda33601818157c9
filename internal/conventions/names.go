// Package conventions checks rules of naming that no linter has.
package conventions

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// Shadowing returns each local variable, parameter, result, receiver or local type below root with the name of a
// package-level declaration of its own package, and each such method, as "file:line: name". Generated files and files of
// other modules are skipped.
func Shadowing(root string) ([]string, error) {
	folders, err := goFolders(root)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, folder := range folders {
		packages, err := parseFolder(folder)
		if err != nil {
			return nil, err
		}
		for _, files := range packages {
			found = append(found, shadowing(files)...)
		}
	}
	slices.Sort(found)
	return found, nil
}

// fset has the positions of all parsed files.
var fset = token.NewFileSet()

// goFolders returns the folders of the module at root, without those of modules inside it.
func goFolders(root string) ([]string, error) {
	var folders []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		name := entry.Name()
		if path != root && (strings.HasPrefix(name, ".") || name == "node_modules" || name == "testdata" || name == "build") {
			return filepath.SkipDir
		}
		if modules, _ := filepath.Glob(filepath.Join(path, "go.mod")); path != root && len(modules) > 0 {
			return filepath.SkipDir
		}
		folders = append(folders, path)
		return nil
	})
	return folders, err
}

// parseFolder parses the hand-written Go files of a folder, by package: external tests are a package of their own.
func parseFolder(folder string) (map[string][]*ast.File, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return nil, err
	}
	packages := map[string][]*ast.File{}
	for _, name := range names {
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		if !ast.IsGenerated(file) {
			packages[file.Name.Name] = append(packages[file.Name.Name], file)
		}
	}
	return packages, nil
}

// shadowing returns the local names that shadow a name of the package with some files.
func shadowing(files []*ast.File) []string {
	declared := packageNames(files)
	var found []string
	for _, file := range files {
		ast.Inspect(file, func(node ast.Node) bool {
			for _, name := range localNames(node) {
				if declared[name.Name] {
					position := fset.Position(name.Pos())
					found = append(found, fmt.Sprintf("%s:%d: %s", filepath.ToSlash(position.Filename), position.Line, name.Name))
				}
			}
			return true
		})
	}
	return found
}

// packageNames returns the names that some files declare at package level.
func packageNames(files []*ast.File) map[string]bool {
	names := map[string]bool{}
	for _, file := range files {
		for _, declaration := range file.Decls {
			switch d := declaration.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && d.Name.Name != "init" {
					names[d.Name.Name] = true
				}
			case *ast.GenDecl:
				for _, name := range specNames(d) {
					names[name.Name] = true
				}
			}
		}
	}
	delete(names, "_")
	return names
}

// specNames returns the names in a declaration of constants, types or variables.
func specNames(declaration *ast.GenDecl) []*ast.Ident {
	var names []*ast.Ident
	for _, spec := range declaration.Specs {
		switch s := spec.(type) {
		case *ast.ValueSpec:
			names = append(names, s.Names...)
		case *ast.TypeSpec:
			names = append(names, s.Name)
		}
	}
	return names
}

// localNames returns the local names that a node declares, including the name of a method.
func localNames(node ast.Node) []*ast.Ident {
	switch n := node.(type) {
	case *ast.FuncDecl:
		if n.Recv != nil {
			return append(fieldNames(n.Recv), n.Name)
		}
	case *ast.FuncType:
		return append(fieldNames(n.Params), fieldNames(n.Results)...)
	case *ast.AssignStmt:
		if n.Tok == token.DEFINE {
			return identifiers(n.Lhs...)
		}
	case *ast.RangeStmt:
		if n.Tok == token.DEFINE {
			return identifiers(n.Key, n.Value)
		}
	case *ast.DeclStmt:
		if declaration, ok := n.Decl.(*ast.GenDecl); ok {
			return specNames(declaration)
		}
	}
	return nil
}

func fieldNames(list *ast.FieldList) []*ast.Ident {
	if list == nil {
		return nil
	}
	var names []*ast.Ident
	for _, field := range list.List {
		names = append(names, field.Names...)
	}
	return names
}

func identifiers(list ...ast.Expr) []*ast.Ident {
	var names []*ast.Ident
	for _, expression := range list {
		if name, ok := expression.(*ast.Ident); ok {
			names = append(names, name)
		}
	}
	return names
}
