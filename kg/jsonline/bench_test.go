package jsonline_test

import (
	"testing"

	"ties/kg"
	"ties/kg/jsonline"
)

// lines are records as programs write them, one of each sort.
var lines = [][]byte{
	[]byte(`{"kind":"Document","id":"document:a","title":"A report","language":"en","text":"Ada joined Acme in March 2011.","url":"https://example.org/a","recordedAt":"2024-12-01T00:00:00Z"}`),
	[]byte(`{"kind":"Company","id":"company:1","name":"Company 1","url":"https://example.org/1","category":"firm","openLists":["EMPLOYED_BY"]}`),
	[]byte(`{"kind":"Person","id":"person:ada","name":"Ada 名字","aliases":[{"name":"Nick","language":"en"}],"description":"An engineer."}`),
	[]byte(`{"kind":"Employment","id":"employment:ada-1","person":"person:ada","company":"company:1","role":"engineer","start":"2011-03","end":"2014-05-06","citations":[{"document":"document:a","quote":"Ada joined Acme","start":0}],"recordedAt":"2024-12-01T00:00:00Z"}`),
	[]byte(`{"kind":"Fact","id":"fact:1","entity":"company:1","name":"headcount","value":"12","start":"2011","status":"CURRENT","citations":[{"document":"document:a"}],"recordedAt":"2024-12-01T00:00:00Z"}`),
}

// BenchmarkDecode measures lines as programs write them, which are read without a JSON decoder.
func BenchmarkDecode(b *testing.B) { benchmarkDecode(b, lines) }

// BenchmarkDecodeStrict measures the same lines where each has an escape, so that a JSON decoder reads it.
func BenchmarkDecodeStrict(b *testing.B) {
	var escaped [][]byte
	for _, line := range lines {
		escaped = append(escaped, append([]byte(`{"\u006bind"`), line[len(`{"kind"`):]...))
	}
	benchmarkDecode(b, escaped)
}

func benchmarkDecode(b *testing.B, of [][]byte) {
	b.Helper()
	var d jsonline.Decoder
	b.ReportAllocs()
	for b.Loop() {
		for _, line := range of {
			if _, faults := d.DecodeLine(line); len(faults) > 0 {
				b.Fatal(faults)
			}
		}
	}
}

// BenchmarkAppend measures the same records written.
func BenchmarkAppend(b *testing.B) {
	var records []kg.Record
	for _, line := range lines {
		record, err := jsonline.Decode(line)
		if err != nil {
			b.Fatal(err)
		}
		records = append(records, record)
	}
	var written []byte
	b.ReportAllocs()
	for b.Loop() {
		for _, record := range records {
			written = jsonline.Append(written[:0], record)
		}
	}
}
