package db

import (
	"encoding/json"
	"strconv"
)

// KeyList writes integer keys as a JSON array, for json_each.
func KeyList(keys []int64) string {
	list := make([]byte, 0, 8*len(keys)+2)
	list = append(list, '[')
	for i, k := range keys {
		if i > 0 {
			list = append(list, ',')
		}
		list = strconv.AppendInt(list, k, 10)
	}
	return string(append(list, ']'))
}

// JSON writes a list of texts or numbers.
func JSON(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err) // texts and numbers can always be encoded
	}
	return string(text)
}
