package process

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// Memory is the peak memory of a process, in kB; 0 if the system does not report it.
type Memory int

func (m Memory) String() string {
	if m == 0 {
		return "unknown"
	}
	return fmt.Sprintf("%d MB", m>>10)
}

// Peak reads the peak from Linux. (What wait reports includes the parent's memory.)
func Peak(pid int) Memory { return statusField(pid, "VmHWM: %d kB") }

// Resident reads the memory that a process has now.
func Resident(pid int) Memory { return statusField(pid, "VmRSS: %d kB") }

func statusField(pid int, format string) Memory {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(text)) {
		var m Memory
		if _, err := fmt.Sscanf(line, format, &m); err == nil {
			return m
		}
	}
	return 0
}

// Watch runs a program to its end, and samples its memory.
func Watch(ctx context.Context, command *exec.Cmd) (Memory, error) {
	if err := command.Start(); err != nil {
		return 0, err
	}
	ctx, cancel := context.WithCancel(ctx)
	most := make(chan Memory)
	go func() { most <- highest(ctx, command.Process.Pid) }()
	err := command.Wait()
	cancel()
	return <-most, err
}

func highest(ctx context.Context, pid int) Memory {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	var most Memory
	for {
		most = max(most, Peak(pid))
		select {
		case <-ctx.Done():
			return most
		case <-tick.C:
		}
	}
}
