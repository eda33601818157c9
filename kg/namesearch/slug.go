package namesearch

import (
	"strings"

	"github.com/mozillazg/go-unidecode"

	"ties/kg"
)

// maxSlug is the greatest length of a slug.
const maxSlug = 60

// Slug spells a name as a part of an ID, such as "wu-yuxin"; "" if it has no letters and digits.
func Slug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(unidecode.Unidecode(alphabets.Replace(kg.Fold(name)))), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '\''
	})
	var slug strings.Builder
	for _, word := range words {
		word = strings.ReplaceAll(word, "'", "")
		if slug.Len()+1+len(word) > maxSlug && slug.Len() > 0 {
			break
		}
		if slug.Len() > 0 && word != "" {
			slug.WriteByte('-')
		}
		slug.WriteString(word)
	}
	return strings.Trim(slug.String()[:min(slug.Len(), maxSlug)], "-")
}
