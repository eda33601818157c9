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

// dictionaries are the files that are read: in each line the form of a character in the usual traditional writing, and
// the forms elsewhere, the usual one first.
var dictionaries = []string{"TSCharacters.txt", "JPVariants.txt", "TWVariants.txt", "HKVariants.txt"}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: hanvariants FOLDER")
	}
	forms := classes{}
	for _, name := range dictionaries {
		if err := forms.read(filepath.Join(os.Args[1], name)); err != nil {
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

// classes has, by character, another one that stands for it.
type classes map[rune]rune

func (c classes) usual(form rune) rune {
	for c[form] != 0 {
		form = c[form]
	}
	return form
}

func (c classes) read(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		form, others, _ := strings.Cut(lines.Text(), "\t")
		first, _, _ := strings.Cut(others, " ")
		if utf8.RuneCountInString(form) == 1 && utf8.RuneCountInString(first) == 1 {
			c.unite([]rune(form)[0], []rune(first)[0])
		}
	}
	return lines.Err()
}

// unite has one form stand for two. Where that is known of one of them, it stays.
func (c classes) unite(form, other rune) {
	a, b := c.usual(form), c.usual(other)
	switch {
	case a == b:
	case c[form] != 0:
		c[b] = a
	default:
		c[a] = b
	}
}
