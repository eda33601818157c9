package native

import (
	"time"

	"ties/exchange/form"
	"ties/kg/jsonline"
	"ties/kg/temporal"
)

// NewDecoder returns a decoder of lines that somebody else has written, with dates in any form that form.ParseDate reads.
// Relations with neither an end nor a status have the status missingEnd; records that do not say when they were recorded
// were at recordedAt.
func NewDecoder(missingEnd temporal.Status, recordedAt time.Time) *jsonline.Decoder {
	return &jsonline.Decoder{
		MissingEnd: missingEnd, RecordedAt: recordedAt,
		ParseStart: form.ParseDate, ParseEnd: form.ParseEnd,
	}
}
