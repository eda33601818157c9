package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"ties/bench/process"
	"ties/internal/neo4jserver"
)

// postgres is a PostgreSQL with its own cluster in a temporary directory, only at 127.0.0.1. If this process runs as root, it
// runs as the user postgres, since it refuses to run as root.
type postgres struct {
	bin, dir, password string
	port               int
	shared             int // MB
	as                 *syscall.SysProcAttr
	command            *exec.Cmd
	end                context.CancelFunc
}

func startPostgres(ctx context.Context, sharedMB int) (p *postgres, err error) {
	p = &postgres{password: rand.Text(), shared: sharedMB, as: &syscall.SysProcAttr{}, end: func() {}}
	if p.bin, err = postgresPrograms(); err != nil {
		return nil, err
	}
	if p.port, err = neo4jserver.FreePort(); err != nil {
		return nil, err
	}
	if p.dir, err = os.MkdirTemp("", "ties-postgres-"); err != nil {
		return nil, err
	}
	if err = p.initialise(ctx); err == nil {
		err = p.start(ctx)
	}
	if err != nil {
		p.stop()
	}
	return p, err
}

// postgresPrograms finds the directory of initdb: Debian keeps it out of the PATH.
func postgresPrograms() (string, error) {
	if path, err := exec.LookPath("initdb"); err == nil {
		path, err = filepath.EvalSymlinks(path) // the others may only be beside its target
		return filepath.Dir(path), err
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if len(found) == 0 {
		return "", errors.New("there is no PostgreSQL: scripts/bench.sh installs it")
	}
	return filepath.Dir(found[len(found)-1]), nil
}

func (p *postgres) initialise(ctx context.Context) error {
	secret := filepath.Join(p.dir, "password")
	if err := os.WriteFile(secret, []byte(p.password), 0o600); err != nil {
		return err
	}
	if os.Getuid() == 0 {
		if err := p.become("postgres", secret); err != nil {
			return err
		}
	}
	command := exec.CommandContext(ctx, filepath.Join(p.bin, "initdb"), "--pgdata", p.data(), "--username", "ties",
		"--pwfile", secret, "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8")
	command.SysProcAttr, command.Dir = p.as, p.dir
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, out)
	}
	return nil
}

// become changes the owner of the cluster.
func (p *postgres) become(name, secret string) error {
	u, err := user.Lookup(name)
	if err != nil {
		return err
	}
	uid, err1 := strconv.Atoi(u.Uid)
	gid, err2 := strconv.Atoi(u.Gid)
	p.as.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return errors.Join(err1, err2, os.Chown(p.dir, uid, gid), os.Chown(secret, uid, gid))
}

func (p *postgres) data() string { return filepath.Join(p.dir, "data") }
func (p *postgres) pid() int     { return p.command.Process.Pid }
func (p *postgres) url() string {
	return fmt.Sprintf("postgres://ties:%s@127.0.0.1:%d/postgres", p.password, p.port)
}

// set returns the settings that differ from PostgreSQL's defaults: memory, and those usual for SSDs.
func (p *postgres) set() []string {
	return []string{
		fmt.Sprintf("shared_buffers=%dMB", p.shared), fmt.Sprintf("effective_cache_size=%dMB", 2*p.shared),
		"work_mem=16MB", "maintenance_work_mem=256MB", "random_page_cost=1.1", "jit=off", "max_wal_size=4GB",
	}
}

func (p *postgres) describe() string {
	out, _ := exec.Command(filepath.Join(p.bin, "postgres"), "--version").Output()
	return strings.TrimSpace(string(out)) + ": " + strings.Join(p.set(), ", ")
}

func (p *postgres) start(ctx context.Context) error {
	args := []string{"-D", p.data(), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-p", strconv.Itoa(p.port)}
	for _, s := range p.set() {
		args = append(args, "-c", s)
	}
	log, err := os.Create(filepath.Join(p.dir, "log"))
	if err != nil {
		return err
	}
	defer log.Close()
	ctx, p.end = context.WithCancel(ctx)
	p.command = process.Command(ctx, filepath.Join(p.bin, "postgres"), args...)
	p.command.Cancel = func() error { return p.command.Process.Signal(syscall.SIGINT) } // ends connections, too
	p.command.SysProcAttr, p.command.Dir, p.command.Stderr = p.as, p.dir, log
	if err := p.command.Start(); err != nil {
		return err
	}
	return p.ready(ctx)
}

// ready waits until it accepts queries.
func (p *postgres) ready(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		err := p.psql(ctx, strings.NewReader("SELECT 1;"))
		if err == nil {
			return nil
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			said, _ := os.ReadFile(filepath.Join(p.dir, "log"))
			return fmt.Errorf("PostgreSQL did not start: %w: %s", err, said)
		}
	}
}

func (p *postgres) stop() {
	p.end()
	if p.command != nil && p.command.Process != nil {
		_ = p.command.Wait() // after it was stopped
	}
	_ = os.RemoveAll(p.dir)
}

func (p *postgres) psql(ctx context.Context, script io.Reader) error {
	command := exec.CommandContext(ctx, filepath.Join(p.bin, "psql"), "--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", p.url())
	command.Stdin = script
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("psql: %w: %s", err, out)
	}
	return nil
}
