package openid

import (
	"crypto/sha256"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"

	"ties/internal/access"
)

const maxVerified = 10_000

// verifiedTokens remembers whose valid tokens are, so that not each request costs a signature. With other keys, all are
// verified again.
type verifiedTokens struct {
	owners *lru.Cache[verifiedKey, access.Identity]
}

type verifiedKey struct {
	token   [sha256.Size]byte
	version int // of the keys
}

func newVerifiedTokens() *verifiedTokens {
	owners, err := lru.New[verifiedKey, access.Identity](maxVerified)
	if err != nil {
		panic(err) // the size is positive
	}
	return &verifiedTokens{owners}
}

func (t *verifiedTokens) get(token string, version int, now time.Time) (access.Identity, bool) {
	id, ok := t.owners.Get(verifiedKey{sha256.Sum256([]byte(token)), version})
	return id, ok && now.Before(id.Expires)
}

func (t *verifiedTokens) add(token string, version int, id access.Identity) {
	t.owners.Add(verifiedKey{sha256.Sum256([]byte(token)), version}, id)
}
