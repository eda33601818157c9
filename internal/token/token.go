// Package token makes tokens, and knows whose they are.
//
// A token is "ties_", 43 characters that stand for 256 random bits, and 6 that are their CRC-32 (IEEE), both in base 62
// (0-9, a-z, A-Z): secret scanners know one by ties_[0-9A-Za-z]{49} and by its checksum. Stores keep its SHA-256.
package token

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"hash/crc32"
	"math/big"
	"strings"
)

// Prefix is what every token begins with.
const Prefix = "ties_"

const (
	randomBytes = 32
	randomChars = 43 // of 32 bytes in base 62
	sumChars    = 6  // of a CRC-32
)

// New returns a new token.
func New() string {
	var random [randomBytes]byte
	_, _ = rand.Read(random[:]) // never fails
	digits := new(big.Int).SetBytes(random[:]).Text(len(alphabet))
	text := strings.Repeat("0", randomChars-len(digits)) + digits
	sum := checksum(text)
	return Prefix + text + string(sum[:])
}

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" // as in math/big

func checksum(text string) (digits [sumChars]byte) {
	sum := crc32.ChecksumIEEE([]byte(text))
	for i := sumChars - 1; i >= 0; i-- {
		digits[i] = alphabet[sum%uint32(len(alphabet))]
		sum /= uint32(len(alphabet))
	}
	return digits
}

// Hash returns the hash by which stores know a token. It is not ok for a text that cannot be a token.
func Hash(text string) (hash string, ok bool) {
	body, ok := strings.CutPrefix(text, Prefix)
	if !ok || len(body) != randomChars+sumChars {
		return "", false
	}
	if want := checksum(body[:randomChars]); body[randomChars:] != string(want[:]) {
		return "", false
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:]), true
}
