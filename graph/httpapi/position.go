package httpapi

import (
	"context"
	"net/http"
	"strconv"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/graph/apierror"
	"ties/kg"
)

// lastEventID is the header by which a client that has lost its connection says what it was told last (HTML, Server-sent events).
const lastEventID = "Last-Event-ID"

// Position is where a client of server-sent events is in what it follows. Each event has it as its ID.
type Position struct {
	since         int64
	upTo          int64
	resumed, told bool
}

type positionKey struct{}

// PositionOf returns the position of the client whose operation is executed; nil over other transports.
func PositionOf(ctx context.Context) *Position {
	at, _ := ctx.Value(positionKey{}).(*Position)
	return at
}

// positionOf reads the position of a client.
func positionOf(header http.Header) (*Position, *gqlerror.Error) {
	text := header.Get(lastEventID)
	if text == "" {
		return &Position{}, nil
	}
	since, err := strconv.ParseInt(text, 10, 64)
	if err != nil || since < 0 {
		return nil, apierror.BadInput(nil, "%s: %q is not the ID of an event: want the number of a revision, or no such header", lastEventID,
			kg.Shorten(text, kg.MaxShown))
	}
	return &Position{since: since, resumed: true}, nil
}

// Since returns where a client goes on: at its position if it connects again, or else where its operation begins.
func (p *Position) Since(begins int64) int64 {
	if p != nil && p.resumed {
		return p.since
	}
	return begins
}

// Told notes how far a client will have been told all by the next event.
func (p *Position) Told(upTo int64) {
	if p != nil {
		p.upTo, p.told = upTo, true
	}
}
