package args

// Values are the values of arguments by their names. What is not given is missing.
type Values map[string]any

// Text returns a text, "" if it is not given.
func (v Values) Text(name string) string {
	text, _ := v[name].(string)
	return text
}

// Texts returns a list of texts.
func (v Values) Texts(name string) []string {
	list, _ := v[name].([]string)
	return list
}

// Number returns a number, or another one if it is not given.
func (v Values) Number(name string, otherwise int) int {
	if number, ok := v[name].(int); ok {
		return number
	}
	return otherwise
}

// Flag returns whether something is switched on.
func (v Values) Flag(name string) bool {
	on, _ := v[name].(bool)
	return on
}

// Variables returns the values as variables of GraphQL, where they have the same names.
func (v Values) Variables() map[string]any {
	variables := make(map[string]any, len(v))
	for name, value := range v {
		switch value := value.(type) {
		case []string:
			variables[name] = List(value)
		case Span:
			variables[name] = value.variable()
		default:
			variables[name] = value
		}
	}
	return variables
}

// List returns texts as a variable of GraphQL.
func List(texts []string) []any {
	list := make([]any, len(texts))
	for i, text := range texts {
		list[i] = text
	}
	return list
}
