// Command hanvariants writes kg/namesearch/han_variants.txt from the dictionaries of OpenCC, which are in the folder
// that it is given:
//
//	go run ./scripts/hanvariants FOLDER > kg/namesearch/han_variants.txt
package main

import (
	"bufio"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

const header = `# Han characters of one meaning: the simplified form, then traditional, Japanese and regional ones.
# Made by scripts/hanvariants from the dictionaries of OpenCC (github.com/BYVoid/OpenCC), Copyright 2010-2024 Carbo Kuo
# and contributors, under the Apache License, Version 2.0.
`

// dictionaries are the files to read: each line has a character as usual in traditional writing, and its forms elsewhere, the
// usual one first. In the first file that form represents both, in the others the traditional one.
var dictionaries = []string{"TSCharacters.txt", "JPVariants.txt", "TWVariants.txt", "HKVariants.txt"}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: hanvariants FOLDER")
	}
	forms := classes{}
	for i, name := range dictionaries {
		if err := forms.read(filepath.Join(os.Args[1], name), i == 0); err != nil {
			log.Fatal(err)
		}
	}
	fmt.Print(header)
	all := map[rune][]rune{}
	for form := range forms {
		all[forms.usual(form)] = append(all[forms.usual(form)], form)
	}
	for _, usual := range slices.Sorted(maps.Keys(all)) {
		slices.Sort(all[usual])
		fmt.Println(string(usual) + string(all[usual]))
	}
}

// classes maps a character to another one that represents it.
type classes map[rune]rune

func (c classes) usual(form rune) rune {
	for c[form] != 0 {
		form = c[form]
	}
	return form
}

func (c classes) read(path string, simplified bool) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		form, others, _ := strings.Cut(lines.Text(), "\t")
		first, _, _ := strings.Cut(others, " ")
		if simplified {
			form, first = first, form
		}
		if utf8.RuneCountInString(form) == 1 && utf8.RuneCountInString(first) == 1 {
			c.add([]rune(form)[0], []rune(first)[0])
		}
	}
	return lines.Err()
}

// add makes one form represent another, or the representative of that.
func (c classes) add(form, other rune) {
	a, b := c.usual(form), c.usual(other)
	switch {
	case a == b:
	case a == form && b != other: // only the other one has been simplified
		c[a] = b
	default:
		c[b] = a
	}
}
