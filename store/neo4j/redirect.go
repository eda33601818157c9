package neo4j

import (
	"context"
	"sync"
	"time"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/query"
)

// mergesCheck is how long it is not asked again whether others have merged anything in a database without merges.
const mergesCheck = time.Second

// merges has whether anything is merged in the database, so that most plans are not asked about.
type merges struct {
	mu      sync.Mutex
	some    bool // once true, it stays
	checked time.Time
}

// redirect is storekit.Redirect. A plan without IDs of entities asks nothing. What others have merged for the first time may be missed
// for as long as mergesCheck.
func (s *Store) redirect(ctx context.Context, plan *query.Plan) (*query.Plan, *query.Page, error) {
	return storekit.Redirect(plan, func(ids []string) (map[string]string, error) {
		if some, err := s.merges.mayHave(ctx, s); err != nil || !some {
			return nil, err
		}
		return s.stated(ctx).Into(ids)
	})
}

// mayHave reports whether anything may be merged.
func (m *merges) mayHave(ctx context.Context, s *Store) (bool, error) {
	m.mu.Lock()
	some, fresh := m.some, time.Since(m.checked) < mergesCheck
	m.mu.Unlock()
	if some || fresh {
		return some, nil
	}
	rows, err := s.client.Query(ctx, "MATCH (s:TiesStated) WHERE s.type = 'Merge' AND s.id > '' RETURN 1 LIMIT 1", nil)
	if err != nil {
		return false, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.some, m.checked = m.some || len(rows) > 0, time.Now()
	return m.some, nil
}

// wrote is called after a batch, which may have been written.
func (m *merges) wrote(batch *kg.Batch) {
	for _, r := range batch.Put {
		if r.RecordType() == kg.TypeMerge {
			m.mu.Lock()
			m.some = true
			m.mu.Unlock()
		}
	}
}

// loaded is called after a load: it may have merged something.
func (m *merges) loaded() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.checked = time.Time{}
}
