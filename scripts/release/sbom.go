package main

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	cdx "github.com/CycloneDX/cyclonedx-go"

	"ties/scripts/parts"
)

// billOfMaterials lists what a program is built from: the Go modules that it names itself, Go, and the npm packages of its pages.
func billOfMaterials(b *build, all []parts.Part) ([]byte, error) {
	program := cdx.Component{BOMRef: "ties", Type: cdx.ComponentTypeApplication, Name: "ties", Version: b.version(), Licenses: licensesOf([]string{"Apache-2.0"})}
	bom := cdx.NewBOM()
	bom.Metadata = &cdx.Metadata{Timestamp: b.made.Format(time.RFC3339), Component: &program}
	list, err := contained(b, all)
	if err != nil {
		return nil, err
	}
	var components []cdx.Component
	for _, p := range list {
		components = append(components, cdx.Component{
			BOMRef: p.PackageURL, Type: cdx.ComponentTypeLibrary, Name: p.Name, Version: p.Version, PackageURL: p.PackageURL, Licenses: licensesOf(p.Licenses),
		})
	}
	bom.Components = &components
	var refs []string
	for _, c := range components {
		refs = append(refs, c.BOMRef)
	}
	bom.Dependencies = &[]cdx.Dependency{{Ref: "ties", Dependencies: &refs}}
	var text bytes.Buffer
	encoder := cdx.NewBOMEncoder(&text, cdx.BOMFileFormatJSON)
	err = encoder.SetPretty(true).SetEscapeHTML(false).EncodeVersion(bom, cdx.SpecVersion1_6)
	return text.Bytes(), err
}

// contained returns the parts that this build contains: all npm packages, and of the modules those that it names.
func contained(b *build, all []parts.Part) ([]parts.Part, error) {
	names := map[string]bool{}
	for _, module := range b.recorded.Deps {
		names[module.Path+" "+module.Version] = true
	}
	var list []parts.Part
	for _, p := range all {
		switch {
		case p.Name == "Go":
			p.Name, p.Version = "std", strings.TrimPrefix(b.recorded.GoVersion, "go")
			p.PackageURL = "pkg:golang/std@" + p.Version
		case strings.HasPrefix(p.PackageURL, "pkg:golang/"):
			name := p.Name + " " + p.Version
			if !names[name] {
				continue
			}
			delete(names, name)
		}
		list = append(list, p)
	}
	if len(names) > 0 {
		return nil, fmt.Errorf("the licences of %v are not known", slices.Sorted(maps.Keys(names)))
	}
	// A package may be in the bundles of both pages.
	slices.SortFunc(list, func(a, b parts.Part) int { return cmp.Compare(a.PackageURL, b.PackageURL) })
	return slices.CompactFunc(list, func(a, b parts.Part) bool { return a.PackageURL == b.PackageURL }), nil
}

func licensesOf(ids []string) *cdx.Licenses {
	var list cdx.Licenses
	for _, id := range ids {
		list = append(list, cdx.LicenseChoice{License: &cdx.License{ID: id}})
	}
	return &list
}
