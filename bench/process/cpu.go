package process

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

// ticks is USER_HZ, the unit of Linux's CPU times, which is the same everywhere.
const ticks = 100

// Tree returns a process and its descendants. A database may have many.
func Tree(root int) []int {
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	children := map[int][]int{}
	for _, path := range stats {
		pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(path)))
		if fields := stat(pid); len(fields) > parentField {
			parent, _ := strconv.Atoi(fields[parentField])
			children[parent] = append(children[parent], pid)
		}
	}
	all := []int{root}
	for i := 0; i < len(all); i++ {
		all = append(all, children[all[i]]...)
	}
	return all
}

// CPU returns the CPU time of a process and its descendants so far, including those that have ended and were waited for; 0 if
// the system does not report it.
func CPU(root int) time.Duration {
	sum := 0
	for _, pid := range Tree(root) {
		fields := stat(pid)
		for i := userField; i < userField+4 && len(fields) >= userField+4; i++ {
			n, _ := strconv.Atoi(fields[i])
			sum += n
		}
	}
	return time.Duration(sum) * time.Second / ticks
}

// PeakOfAll sums the peaks of a process and its descendants. Shared memory counts for each.
func PeakOfAll(root int) Memory {
	var sum Memory
	for _, pid := range Tree(root) {
		sum += Peak(pid)
	}
	return sum
}

// The positions of fields after the name of the program, which may contain anything: see proc(5).
const (
	parentField = 1  // ppid
	userField   = 11 // utime, stime, cutime, cstime
)

func stat(pid int) []string {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return nil
	}
	_, rest, _ := bytes.Cut(text[bytes.LastIndexByte(text, ')')+1:], []byte(" "))
	var fields []string
	for _, field := range bytes.Fields(rest) {
		fields = append(fields, string(field))
	}
	return fields
}
