package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// memory is the most that a process ever had in memory, in kB; 0 where the system does not tell.
type memory int

func (m memory) String() string {
	if m == 0 {
		return "unknown"
	}
	return fmt.Sprintf("%d MB", m>>10)
}

// peak asks Linux. (What wait tells of a process counts its parent's memory, too.)
func peak(pid int) memory {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(text)) {
		var m memory
		if _, err := fmt.Sscanf(line, "VmHWM: %d kB", &m); err == nil {
			return m
		}
	}
	return 0
}

// watch runs a program to its end, and looks at its memory all the while.
func watch(ctx context.Context, command *exec.Cmd) (memory, error) {
	if err := command.Start(); err != nil {
		return 0, err
	}
	ctx, cancel := context.WithCancel(ctx)
	most := make(chan memory)
	go func() { most <- highest(ctx, command.Process.Pid) }()
	err := command.Wait()
	cancel()
	return <-most, err
}

func highest(ctx context.Context, pid int) memory {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	var most memory
	for {
		most = max(most, peak(pid))
		select {
		case <-ctx.Done():
			return most
		case <-tick.C:
		}
	}
}
