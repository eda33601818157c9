// Package neo4jserver runs a real Neo4j for tests and measurements, without mocks and without Docker. The jars come from
// Maven Central (scripts/neo4j-jars.sh); a Java program of one file serves Bolt with them.
package neo4jserver

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// Access is the URL and the credentials of a server.
type Access struct {
	URL      string // bolt://127.0.0.1:…
	Username string
	Password string
}

// Options sets the memory and password of a server. The zero value is right for tests.
type Options struct {
	HeapMB      int    // 1024 if 0
	PageCacheMB int    // 256 if 0
	Password    string // random if empty
	// Optimize compiles what runs often as well as can be, and plans statements anew where the data has changed, as measurements need
	// it. A server of tests, which empty its database again and again, takes more than half of its processor time for that.
	Optimize bool
}

// Server is a running Neo4j with its own directory, which is deleted when it stops or this process dies.
type Server struct {
	Access

	options Options
	home    string
	port    int
	process *exec.Cmd
	stdin   io.Closer // closing it stops the server
	stderr  *bytes.Buffer
}

// Start starts a server with an empty database on a free loopback port, and waits until it is ready.
func Start(ctx context.Context, options Options) (*Server, error) {
	home, err := os.MkdirTemp("", "ties-neo4j-")
	if err != nil {
		return nil, err
	}
	port, err := FreePort()
	if err != nil {
		return nil, err
	}
	if options.Password == "" {
		options.Password = rand.Text()
	}
	s := &Server{
		Access:  Access{URL: fmt.Sprintf("bolt://127.0.0.1:%d", port), Username: "neo4j", Password: options.Password},
		options: options, home: home, port: port,
	}
	if err := s.Restart(ctx); err != nil {
		return nil, errors.Join(err, os.RemoveAll(home))
	}
	return s, nil
}

// Restart starts a killed server again, with its data and on its port.
func (s *Server) Restart(ctx context.Context) error {
	arguments, err := s.commandLine()
	if err != nil {
		return err
	}
	s.stderr = &bytes.Buffer{}
	s.process = exec.Command(arguments[0], arguments[1:]...)
	s.process.Env = append(os.Environ(), "NEO4J_SERVER_PASSWORD="+s.Password)
	s.process.Stderr = s.stderr
	if s.stdin, err = s.process.StdinPipe(); err != nil {
		return err
	}
	stdout, err := s.process.StdoutPipe()
	if err != nil {
		return err
	}
	if err := s.process.Start(); err != nil {
		return err
	}
	return s.waitReady(ctx, stdout)
}

func (s *Server) waitReady(ctx context.Context, stdout io.Reader) error {
	said := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(stdout).ReadString('\n')
		said <- strings.TrimSpace(line)
	}()
	select {
	case line := <-said:
		if line == "ready" {
			return nil
		}
		return fmt.Errorf("Neo4j did not start: %w: %s", s.process.Wait(), s.stderr)
	case <-ctx.Done():
		return errors.Join(fmt.Errorf("Neo4j did not start in time: %w", ctx.Err()), s.Kill())
	}
}

// Stop stops the server and deletes its data.
func (s *Server) Stop() error {
	if s.process != nil {
		closed := s.stdin.Close()
		if err := errors.Join(closed, s.process.Wait()); err != nil {
			return fmt.Errorf("stopping Neo4j: %w: %s", err, s.stderr)
		}
	}
	return os.RemoveAll(s.home)
}

// PID returns the process ID of the server, for measurements.
func (s *Server) PID() int { return s.process.Process.Pid }

// Kill ends the server as a crash would (SIGKILL). Its data remain for Restart.
func (s *Server) Kill() error {
	if err := s.process.Process.Kill(); err != nil {
		return err
	}
	_ = s.process.Wait() // returns that it was killed
	s.process = nil
	return nil
}

func (s *Server) commandLine() ([]string, error) {
	install, err := find()
	if err != nil {
		return nil, err
	}
	line := []string{
		install.java, "-XX:+UseParallelGC",
		// Room for all compiled code: evicted code is compiled again.
		"-XX:ReservedCodeCacheSize=256m",
		"-Xms256m", fmt.Sprintf("-Xmx%dm", or(s.options.HeapMB, 1024)),
	}
	if !s.options.Optimize {
		line = append(line, "-XX:TieredStopAtLevel=1", "-Dties.keepPlans=true")
	}
	for _, opened := range []string{"java.nio", "java.io", "sun.nio.ch", "java.util.concurrent", "java.lang"} {
		line = append(line, "--add-opens=java.base/"+opened+"=ALL-UNNAMED")
	}
	line = append(line, install.main()...)
	return append(line, s.home, strconv.Itoa(s.port), strconv.Itoa(or(s.options.PageCacheMB, 256))), nil
}

func or(given, otherwise int) int {
	if given == 0 {
		return otherwise
	}
	return given
}

// FreePort returns a free port of 127.0.0.1.
func FreePort() (int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	return listener.Addr().(*net.TCPAddr).Port, listener.Close()
}
