package kg_test

import (
	"testing"

	"ties/kg"
)

func BenchmarkFold(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = kg.Fold("Éloïse Håkansson")
	}
}
