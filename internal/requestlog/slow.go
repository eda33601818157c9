package requestlog

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"ties/internal/observe"
	"ties/kg"
)

// maxStatement is how many characters of a statement are logged.
const maxStatement = 20_000

// SlowLog is an observe.Observer that logs statements that take long. They have no values: these are parameters.
type SlowLog struct {
	Log    *slog.Logger
	Longer time.Duration
}

var _ observe.Observer = (*SlowLog)(nil)

// RequestBegan implements observe.Observer.
func (*SlowLog) RequestBegan() {}

// RequestEnded implements observe.Observer.
func (*SlowLog) RequestEnded(*http.Request, *observe.Facts) {}

// StatementRan implements observe.Observer.
func (l *SlowLog) StatementRan(ctx context.Context, text string, took time.Duration) {
	if took < l.Longer {
		return
	}
	l.Log.LogAttrs(ctx, slog.LevelWarn, "slow statement",
		slog.Int64("duration_us", took.Microseconds()), slog.String("statement", kg.Shorten(text, maxStatement)))
}
