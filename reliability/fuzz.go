package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

var fuzzing = check{
	name:  "fuzzing",
	does:  "Each fuzz target of the repository, for 8 s beside its seeds: queries, dates, intervals, keys of names, plans and names on SQLite, and readers of formats.",
	bound: "No crash, and nothing that a target takes for wrong.",
	more:  usualLimit,
	run:   fuzz,
}

// target is a fuzz target.
type target struct{ folder, name string }

func fuzz(ctx context.Context, l *lab) (string, error) {
	targets, err := findTargets(l.root)
	if err != nil {
		return "", err
	}
	if l.isTrial() {
		targets = slices.DeleteFunc(targets, func(t target) bool { return t != target{"kg/temporal", "FuzzParseDate"} })
	}
	var f faults
	total, fewest := 0, ""
	least := -1
	for _, t := range targets {
		n, err := fuzz1(ctx, l, t)
		if err != nil {
			f.addf("%s %s: %v", t.folder, t.name, err)
		}
		total += n
		if least < 0 || n < least {
			least, fewest = n, t.folder+" "+t.name
		}
	}
	return fmt.Sprintf("%d targets, %d executions, %d of them at the least (%s); %d crashes", len(targets), total, least, fewest, f.count), f.err()
}

// executions matches how often a target was executed, also with its seeds, which come first.
var executions = regexp.MustCompile(`(?:execs|baseline coverage): (\d+)`)

// fuzz1 fuzzes a target, from its seeds alone, and returns how often it was executed.
func fuzz1(ctx context.Context, l *lab, t target) (int, error) {
	cache, err := os.MkdirTemp(l.dir, "fuzz")
	if err != nil {
		return 0, err
	}
	defer func() { _ = os.RemoveAll(cache) }()
	program := filepath.Join(cache, "fuzz.test")
	build := exec.CommandContext(ctx, "go", "test", "-c", "-fuzz", ".", "-o", program, "./"+t.folder)
	build.Dir = l.root
	if _, err := output(build); err != nil {
		return 0, err
	}
	command := exec.CommandContext(ctx, program, "-test.run", "^$", "-test.fuzz", "^"+t.name+"$", "-test.fuzztime", l.fuzz.String(),
		"-test.fuzzcachedir", cache, "-test.parallel", strconv.Itoa(runtime.NumCPU()))
	command.Dir = filepath.Join(l.root, t.folder)
	out, err := command.CombinedOutput()
	if err != nil {
		return 0, fmt.Errorf("%w: %s", err, tailOf(string(out)))
	}
	all := executions.FindAllStringSubmatch(string(out), -1)
	if len(all) == 0 {
		return 0, fmt.Errorf("nothing was executed: %s", tailOf(string(out)))
	}
	return strconv.Atoi(all[len(all)-1][1])
}

func tailOf(text string) string {
	const most = 400
	return text[max(0, len(text)-most):]
}

var fuzzFunc = regexp.MustCompile(`(?m)^func (Fuzz\w+)\(f \*testing\.F\)`)

// findTargets finds all fuzz targets of the module.
func findTargets(root string) (all []target, err error) {
	err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() && (entry.Name() == "build" || entry.Name() == "node_modules") {
			return firstOf(err, fs.SkipDir)
		}
		if !strings.HasSuffix(path, "_test.go") {
			return nil
		}
		content, err := os.ReadFile(filepath.Clean(path))
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root, filepath.Dir(path))
		for _, match := range fuzzFunc.FindAllSubmatch(content, -1) {
			all = append(all, target{folder, string(match[1])})
		}
		return err
	})
	return all, err
}

func firstOf(err, otherwise error) error {
	if err != nil {
		return err
	}
	return otherwise
}
