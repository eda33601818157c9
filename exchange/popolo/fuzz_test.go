package popolo_test

import (
	"testing"

	"ties/exchange"
	"ties/exchange/exchangetest"
)

func FuzzRead(f *testing.F) { exchangetest.FuzzReader(f, exchange.Popolo, "popolo-*") }
