package drain

import (
	"time"

	"golang.org/x/sys/unix"
)

// handshake is how long a client may take to complete a connection that it has begun.
const handshake = 200 * time.Millisecond

// endHandshakes has a listener ignore who begins to connect, and waits until those have connected who had begun. A client
// takes a connection for established before the listener can accept it, and would lose what it has sent.
func endHandshakes(listener int) error {
	const flags, syn, ack = 13, 0x02, 0x10 // the offset of the flags in the header of TCP (RFC 9293)
	program := []unix.SockFilter{
		{Code: unix.BPF_LD | unix.BPF_B | unix.BPF_ABS, K: flags},
		{Code: unix.BPF_ALU | unix.BPF_AND | unix.BPF_K, K: syn | ack},
		{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, K: syn, Jf: 1},
		{Code: unix.BPF_RET | unix.BPF_K, K: 0},
		{Code: unix.BPF_RET | unix.BPF_K, K: 0xffffffff},
	}
	filter := &unix.SockFprog{Len: uint16(len(program)), Filter: &program[0]}
	if err := unix.SetsockoptSockFprog(listener, unix.SOL_SOCKET, unix.SO_ATTACH_FILTER, filter); err != nil {
		return err
	}
	time.Sleep(handshake)
	return nil
}
