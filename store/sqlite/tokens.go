package sqlite

import (
	"context"
	"time"

	"github.com/ncruces/go-sqlite3"

	"ties/internal/storekit"
	"ties/store"
	"ties/store/sqlite/db"
)

const selectTokens = "SELECT name, role, hash, created, expires, last_used, revoked FROM tokens "

// AddToken implements store.TokenStore.
func (s *Store) AddToken(ctx context.Context, t *store.Token) error {
	return s.changeToken(ctx, store.ErrTokenExists, "INSERT INTO tokens (name, role, hash, created, expires, last_used, revoked) "+
		"VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING RETURNING 1",
		t.Name, t.Role, t.Hash, storekit.Seconds(t.Created), storekit.Seconds(t.Expires), storekit.Seconds(t.LastUsed), storekit.Seconds(t.Revoked))
}

// RevokeToken implements store.TokenStore.
func (s *Store) RevokeToken(ctx context.Context, name string, at time.Time) error {
	return s.changeToken(ctx, store.ErrNoToken, "UPDATE tokens SET revoked = iif(revoked = 0, ?2, revoked) WHERE name = ?1 RETURNING 1",
		name, storekit.Seconds(at))
}

// TouchToken implements store.TokenStore.
func (s *Store) TouchToken(ctx context.Context, hash string, at time.Time) error {
	return s.changeToken(ctx, nil, "UPDATE tokens SET last_used = ?2 WHERE hash = ?1 AND last_used <= ?3 RETURNING 1",
		hash, storekit.Seconds(at), storekit.Seconds(at.Add(-store.TokenUseInterval)))
}

// changeToken runs a statement that returns a row if it changes a token, and otherwise returns an error.
func (s *Store) changeToken(ctx context.Context, otherwise error, statement string, args ...any) error {
	return s.write(ctx, func(c *db.Conn) error {
		err := otherwise
		return db.FirstError(c.Run(statement, args, func(*sqlite3.Stmt) error {
			err = nil
			return nil
		}), err)
	})
}

// FindToken implements store.TokenStore.
func (s *Store) FindToken(ctx context.Context, hash string) (*store.Token, error) {
	list, err := s.tokens(ctx, "WHERE hash = ?1", hash)
	if err == nil && len(list) == 0 {
		err = store.ErrNoToken
	}
	if err != nil {
		return nil, err
	}
	return list[0], nil
}

// Tokens implements store.TokenStore.
func (s *Store) Tokens(ctx context.Context) ([]*store.Token, error) {
	return s.tokens(ctx, "ORDER BY name")
}

func (s *Store) tokens(ctx context.Context, which string, args ...any) (list []*store.Token, err error) {
	return list, s.db.Read(ctx, func(c *db.Conn) error {
		return c.Run(selectTokens+which, args, func(row *sqlite3.Stmt) error {
			list = append(list, &store.Token{
				Name: row.ColumnText(0), Role: row.ColumnText(1), Hash: row.ColumnText(2),
				Created: storekit.TimeOf(row.ColumnInt64(3)), Expires: storekit.TimeOf(row.ColumnInt64(4)),
				LastUsed: storekit.TimeOf(row.ColumnInt64(5)), Revoked: storekit.TimeOf(row.ColumnInt64(6)),
			})
			return nil
		})
	})
}
