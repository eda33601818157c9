package exchange

import (
	"fmt"
	"slices"
	"strings"
)

// Format is the name of a format of imports or exports.
type Format string

// The formats of imports. AnyFormat is detected for each input, from its name and its first bytes.
const (
	AnyFormat      Format = ""
	JSONLines      Format = "jsonl"
	CSV            Format = "csv"
	FollowTheMoney Format = "ftm"
	Popolo         Format = "popolo"
)

// The formats that only exports have. Exports do not have Popolo.
const (
	GraphML   Format = "graphml"
	GEXF      Format = "gexf"
	Cytoscape Format = "cytoscape"
	JSONLD    Format = "jsonld"
)

// Formats returns the formats of imports.
func Formats() []Format { return []Format{JSONLines, CSV, FollowTheMoney, Popolo} }

// ParseFormat returns the format of imports that has a name; "auto" is AnyFormat.
func ParseFormat(name string) (Format, error) {
	if name == "auto" {
		return AnyFormat, nil
	}
	if f := Format(name); slices.Contains(Formats(), f) {
		return f, nil
	}
	return "", fmt.Errorf("there is no format %q to import: want auto, jsonl, csv, ftm or popolo", name)
}

// ExportFormats returns the formats of exports.
func ExportFormats() []Format {
	return []Format{JSONLines, CSV, GraphML, FollowTheMoney, GEXF, Cytoscape, JSONLD}
}

// ParseExportFormat returns the format of exports that has a name.
func ParseExportFormat(name string) (Format, error) {
	if f := Format(name); slices.Contains(ExportFormats(), f) {
		return f, nil
	}
	var all []string
	for _, f := range ExportFormats() {
		all = append(all, string(f))
	}
	return "", fmt.Errorf("there is no format %q to export: want one of %s", name, strings.Join(all, ", "))
}
