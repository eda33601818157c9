package answer

// Item is a part of an answer that is given whole or left out.
type Item struct {
	Lines []string // what it says, indented below the lines of what it is part of
	Data  Object
	Lists []List
	// Cursor leads to what follows the item, where its list can be asked for in pages.
	Cursor string
}

// List is the items of one kind that are part of an item.
type List struct {
	Key   string // of the array in the data
	Title string // the line above it; "" for none
	Noun  Noun
	Items []*Item
	More  int  // further ones that are counted, but not among the items
	Open  bool // whether there are further ones that are not counted
	// After is the argument with which what follows the last item can be asked for, such as "after"; "" for none.
	After string
	Least int // how many of the items must be given, or what they are part of is left out, too
}

// Noun names what a list is of.
type Noun struct{ One, Many string }

// Of returns the noun for a number.
func (n Noun) Of(number int) string {
	if number == 1 {
		return n.One
	}
	return n.Many
}
