//go:build unix

package localtoken_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/sys/unix"

	"ties/internal/access"
	"ties/internal/localtoken"
	"ties/internal/token"
)

func TestATokenIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db.token")
	first, err := localtoken.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(path)
	if err != nil || info.Mode() != 0o600 {
		t.Errorf("the file's mode is %v, %v; want 0600", info.Mode(), err)
	}
	again, err := localtoken.Load(path)
	if err != nil || again.Reveal() != first.Reveal() {
		t.Errorf("another token: %v", err)
	}
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 1 {
		t.Errorf("files are left: %v, %v", entries, err)
	}
}

func TestServersThatStartTogetherHaveOneToken(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db.token")
	const servers = 20
	tokens := make([]string, servers)
	var wait sync.WaitGroup
	for i := range servers {
		wait.Go(func() {
			if loaded, err := localtoken.Load(path); err != nil {
				t.Error(err)
			} else {
				tokens[i] = loaded.Reveal()
			}
		})
	}
	wait.Wait()
	for _, other := range tokens {
		if other != tokens[0] {
			t.Fatal("they have different tokens")
		}
	}
}

func TestOneWhoHasTheToken(t *testing.T) {
	local := localtoken.New()
	if id, err := local.Authenticate(t.Context(), local.Reveal()); err != nil || id.Role != access.Editor {
		t.Errorf("%+v, %v", id, err)
	}
	for _, wrong := range []string{"", "ties_", token.New(), local.Reveal()[:10], local.Reveal() + "0", strings.ToUpper(local.Reveal())} {
		if _, err := local.Authenticate(t.Context(), wrong); !errors.Is(err, access.ErrInvalidToken) {
			t.Errorf("%q: %v", wrong, err)
		}
	}
	if shown := fmt.Sprintf("%v %s", local, local); strings.Contains(shown, token.Prefix) {
		t.Errorf("it is shown as %s", shown)
	}
}

func TestFilesOfOthersAreNotUsed(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "ties.db.token")
	known := filepath.Join(folder, "known")
	if err := os.WriteFile(known, []byte(token.New()), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		make func() error
		want string
	}{
		"a symbolic link":      {func() error { return os.Symlink(known, path) }, "symbolic link"},
		"a link to nowhere":    {func() error { return os.Symlink(filepath.Join(folder, "nowhere"), path) }, "symbolic link"},
		"open to the group":    {func() error { return writeFile(path, token.New(), 0o640) }, "0640"},
		"writable by others":   {func() error { return writeFile(path, token.New(), 0o602) }, "0602"},
		"a folder":             {func() error { return os.Mkdir(path, 0o700) }, "regular file"},
		"a named pipe":         {func() error { return unix.Mkfifo(path, 0o600) }, "regular file"},
		"something else":       {func() error { return writeFile(path, "these are my notes", 0o600) }, "does not hold a token"},
		"an empty file":        {func() error { return writeFile(path, "", 0o600) }, "does not hold a token"},
		"a token and more":     {func() error { return writeFile(path, token.New()+"\n\nmore", 0o600) }, "does not hold a token"},
		"a very large file":    {func() error { return writeFile(path, strings.Repeat("x", 1<<20), 0o600) }, "does not hold a token"},
		"a token for somebody": {func() error { return ownedByAnother(path) }, "another user's"},
	} {
		if err := c.make(); errors.Is(err, unix.EPERM) {
			continue // only root can give files away
		} else if err != nil {
			t.Fatal(err)
		}
		before := content(path)
		got, err := localtoken.Load(path)
		if err == nil || got != nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), token.Prefix) {
			t.Errorf("%s: %v; want an error with %q", name, err, c.want)
		}
		if content(path) != before {
			t.Errorf("%s: it was changed", name)
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Lstat(filepath.Join(folder, "nowhere")); err == nil {
		t.Error("what a link points to was made")
	}
}

func writeFile(path, text string, mode os.FileMode) error {
	return errors.Join(os.WriteFile(path, []byte(text), mode), os.Chmod(path, mode)) // whatever the umask
}

func ownedByAnother(path string) error {
	const nobody = 65534
	if err := writeFile(path, token.New(), 0o600); err != nil {
		return err
	}
	if err := os.Chown(path, nobody, nobody); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// content returns what a regular file holds.
func content(path string) string {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() {
		return ""
	}
	text, _ := os.ReadFile(path)
	return string(text)
}

func TestAFolderThatCannotBeWritten(t *testing.T) {
	if _, err := localtoken.Load(filepath.Join(t.TempDir(), "none", "ties.db.token")); err == nil {
		t.Error("a token is kept nowhere")
	}
}
