package main

// components returns the strongly connected components of a graph (Tarjan, Depth-first search and linear graph
// algorithms, 1972): sets of nodes each of which leads to all others of its set.
func components(graph map[string][]string) [][]string {
	t := tarjan{graph: graph, index: map[string]int{}, low: map[string]int{}, onStack: map[string]bool{}}
	for node := range graph {
		if _, visited := t.index[node]; !visited {
			t.visit(node)
		}
	}
	return t.found
}

// tarjan is the state of the search.
type tarjan struct {
	graph      map[string][]string
	index, low map[string]int
	stack      []string
	onStack    map[string]bool
	found      [][]string
}

func (t *tarjan) visit(node string) {
	t.index[node] = len(t.index)
	t.low[node] = t.index[node]
	t.stack, t.onStack[node] = append(t.stack, node), true
	for _, next := range t.graph[node] {
		if _, visited := t.index[next]; !visited {
			t.visit(next)
			t.low[node] = min(t.low[node], t.low[next])
		} else if t.onStack[next] {
			t.low[node] = min(t.low[node], t.index[next])
		}
	}
	if t.low[node] != t.index[node] {
		return
	}
	for i := len(t.stack) - 1; ; i-- {
		t.onStack[t.stack[i]] = false
		if t.stack[i] == node {
			t.found = append(t.found, append([]string(nil), t.stack[i:]...))
			t.stack = t.stack[:i]
			return
		}
	}
}
