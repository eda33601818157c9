package neo4j

import (
	"context"
	"time"

	"ties/internal/storekit"
	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
)

// AddToken implements store.TokenStore.
func (s *Store) AddToken(ctx context.Context, t *store.Token) error {
	return s.on(ctx, func() error {
		_, err := s.client.Execute(ctx, "CREATE (t:TiesToken) SET t = $token", map[string]any{"token": map[string]any{
			"name": t.Name, "role": t.Role, "hash": t.Hash, "created": storekit.Seconds(t.Created), "expires": storekit.Seconds(t.Expires),
			"lastUsed": storekit.Seconds(t.LastUsed), "revoked": storekit.Seconds(t.Revoked),
		}})
		if client.IsConstraintViolation(err) {
			return store.ErrTokenExists
		}
		return err
	})
}

// RevokeToken implements store.TokenStore.
func (s *Store) RevokeToken(ctx context.Context, name string, at time.Time) error {
	return s.on(ctx, func() error {
		rows, err := s.client.Execute(ctx, "MATCH (t:TiesToken) WHERE t.name = $name "+
			"SET t.revoked = CASE t.revoked WHEN 0 THEN $at ELSE t.revoked END RETURN 1",
			map[string]any{"name": name, "at": storekit.Seconds(at)})
		if err == nil && len(rows) == 0 {
			return store.ErrNoToken
		}
		return err
	})
}

// TouchToken implements store.TokenStore.
func (s *Store) TouchToken(ctx context.Context, hash string, at time.Time) error {
	return s.on(ctx, func() error {
		_, err := s.client.Execute(ctx, "MATCH (t:TiesToken) WHERE t.hash = $hash AND t.lastUsed <= $before SET t.lastUsed = $at",
			map[string]any{"hash": hash, "at": storekit.Seconds(at), "before": storekit.Seconds(at.Add(-store.TokenUseInterval))})
		return err
	})
}

// FindToken implements store.TokenStore.
func (s *Store) FindToken(ctx context.Context, hash string) (*store.Token, error) {
	list, err := s.tokens(ctx, "WHERE t.hash = $hash", map[string]any{"hash": hash})
	if err == nil && len(list) == 0 {
		err = store.ErrNoToken
	}
	if err != nil {
		return nil, err
	}
	return list[0], nil
}

// Tokens implements store.TokenStore.
func (s *Store) Tokens(ctx context.Context) ([]*store.Token, error) { return s.tokens(ctx, "", nil) }

func (s *Store) tokens(ctx context.Context, which string, params map[string]any) (list []*store.Token, err error) {
	return list, s.on(ctx, func() error {
		rows, err := s.client.Query(ctx, "MATCH (t:TiesToken) "+which+
			" RETURN t.name, t.role, t.hash, t.created, t.expires, t.lastUsed, t.revoked ORDER BY t.name", params)
		for _, row := range rows {
			at := func(column int) time.Time { return storekit.TimeOf(codec.AsInt(row[column])) }
			list = append(list, &store.Token{
				Name: codec.AsText(row[0]), Role: codec.AsText(row[1]), Hash: codec.AsText(row[2]),
				Created: at(3), Expires: at(4), LastUsed: at(5), Revoked: at(6),
			})
		}
		return err
	})
}
