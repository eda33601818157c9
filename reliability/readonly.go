package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

var readOnly = check{
	name:  "read-only",
	does:  "A store is served, exported, backed up and imported into by a user who may not write its file, its folder, or both.",
	bound: "All but the import do as always; the import says that it is read-only, and changes nothing.",
	run:   onlyRead,
}

func onlyRead(ctx context.Context, l *lab) (string, error) {
	dir := l.path("readonly")
	program := filepath.Join(dir, "ties") // where everybody may run it
	store := filepath.Join(dir, "store", "ties.db")
	err := errors.Join(os.Mkdir(dir, 0o755), os.Mkdir(filepath.Dir(store), 0o755), os.Mkdir(filepath.Join(dir, "out"), 0o755), //nolint:gosec // others enter
		os.Chmod(filepath.Join(dir, "out"), 0o777), copyFile(program, l.program), os.Chmod(program, 0o755)) //nolint:gosec // others write there
	if err != nil {
		return "", err
	}
	if err := l.importPeople(ctx, "sqlite:"+store, "r", 50); err != nil {
		return "", err
	}
	whole, err := l.ties(ctx, "export", "--store", "sqlite:"+store)
	if err != nil {
		return "", err
	}
	other := *l
	other.program = program
	var f faults
	for _, modes := range [][2]os.FileMode{{0o444, 0o777}, {0o666, 0o555}, {0o444, 0o555}} {
		if err := errors.Join(os.Chmod(store, modes[0]), os.Chmod(filepath.Dir(store), modes[1])); err != nil {
			return "", err
		}
		for name, err := range other.readOnlyCommands(ctx, store, whole) {
			if err != nil {
				f.addf("file %o, folder %o: %s: %v", modes[0], modes[1], name, err)
			}
		}
	}
	who := "another user"
	if os.Geteuid() != 0 {
		who = "this user"
	}
	return "a file, a folder and both that cannot be written, by " + who + ": 4 commands each", errors.Join(f.err(), os.Chmod(filepath.Dir(store), 0o755)) //nolint:gosec // as before
}

// unprivileged returns a command for which permissions count.
func unprivileged(command *exec.Cmd) *exec.Cmd {
	const nobody = 65534
	if os.Geteuid() == 0 {
		command.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	return command
}

// readOnlyCommands runs commands on a store that cannot be written, and returns what was wrong with each.
func (l *lab) readOnlyCommands(ctx context.Context, store, whole string) map[string]error {
	url := "sqlite:" + store
	run := func(args ...string) (string, error) { return output(unprivileged(l.command(ctx, args...))) }
	all := map[string]error{}
	out, err := run("export", "--store", url)
	if err == nil && out != whole {
		err = errors.New("it exports something else")
	}
	all["export"] = err
	_, all["backup"] = run("backup", "--store", url, "--overwrite", filepath.Join(filepath.Dir(l.program), "out", "a.backup"))
	s, err := l.serveAs(ctx, func(c *exec.Cmd) { unprivileged(c) }, url)
	if err == nil {
		var f faults
		s.isAlive(ctx, &f)
		err = f.err()
		s.Stop()
	}
	all["serve"] = err
	importing := unprivileged(l.command(ctx, "import", "--store", url, "-"))
	importing.Stdin = strings.NewReader(`{"kind":"Person","id":"person:new","name":"N"}` + "\n")
	_, err = output(importing)
	if err == nil || !strings.Contains(err.Error(), "ead-only") && !strings.Contains(err.Error(), "readonly") {
		all["import"] = fmt.Errorf("it ended with %w", err)
	}
	return all
}
