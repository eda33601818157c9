package picture

import (
	"cmp"
	"math"
	"slices"
)

// place is where a node is drawn.
type place struct{ x, y, radius float64 }

// box is the room for nodes.
type box struct{ left, top, right, bottom float64 }

// arrange returns places of nodes by their IDs: linked ones attract each other, and all of them repel each other (Fruchterman
// and Reingold). The same graph has the same places.
func arrange(g subgraph, room box) map[string]place {
	const rounds = 300
	n := len(g.Nodes)
	at := spiral(n)
	index := map[string]int{}
	for i, e := range g.Nodes {
		index[e.ID] = i
	}
	links := linksOf(g, index)
	for round := range rounds {
		heat := 0.12 * (1 - float64(round)/rounds)
		cool(at, links, heat, 0.8/math.Sqrt(float64(max(n, 1))))
	}
	fit(at, room)
	places := map[string]place{}
	for i, e := range g.Nodes {
		places[e.ID] = place{at[i].x, at[i].y, 6 + 2.2*math.Sqrt(float64(min(e.Degree, 40)))/1.4}
	}
	return places
}

func spiral(n int) []place {
	at := make([]place, n)
	for i := range at {
		angle, radius := float64(i)*2.39996, 0.5*math.Sqrt((float64(i)+0.5)/float64(n)) // the golden angle
		at[i] = place{x: radius * math.Cos(angle), y: radius * math.Sin(angle)}
	}
	return at
}

// linksOf returns the pairs of nodes that are linked, each once, in one order.
func linksOf(g subgraph, index map[string]int) [][2]int {
	seen := map[[2]int]bool{}
	var links [][2]int
	for _, r := range g.Edges {
		a, b := index[r.Source.ID], index[r.Target.ID]
		link := [2]int{min(a, b), max(a, b)}
		if a != b && !seen[link] {
			seen[link] = true
			links = append(links, link)
		}
	}
	slices.SortFunc(links, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	return links
}

// cool moves each node one step, of at most heat; k is the distance at which two linked nodes are at rest.
func cool(at []place, links [][2]int, heat, k float64) {
	force := make([]place, len(at))
	for i := range at {
		for j := range i {
			dx, dy := at[i].x-at[j].x, at[i].y-at[j].y
			push := k * k / max(dx*dx+dy*dy, 1e-4)
			force[i].x, force[i].y = force[i].x+dx*push, force[i].y+dy*push
			force[j].x, force[j].y = force[j].x-dx*push, force[j].y-dy*push
		}
	}
	for _, l := range links {
		dx, dy := at[l[1]].x-at[l[0]].x, at[l[1]].y-at[l[0]].y
		pull := math.Hypot(dx, dy) / k
		force[l[0]].x, force[l[0]].y = force[l[0]].x+dx*pull, force[l[0]].y+dy*pull
		force[l[1]].x, force[l[1]].y = force[l[1]].x-dx*pull, force[l[1]].y-dy*pull
	}
	for i, f := range force {
		length := math.Hypot(f.x, f.y)
		move := min(length, heat) / max(length, 1e-9)
		at[i].x, at[i].y = (at[i].x+f.x*move)*0.999, (at[i].y+f.y*move)*0.999 // parts that nothing links do not drift away
	}
}

// fit scales places into a room.
func fit(at []place, room box) {
	if len(at) == 0 {
		return
	}
	left, right, top, bottom := at[0].x, at[0].x, at[0].y, at[0].y
	for _, p := range at {
		left, right, top, bottom = min(left, p.x), max(right, p.x), min(top, p.y), max(bottom, p.y)
	}
	for i, p := range at {
		at[i].x = scaled(p.x, left, right, room.left, room.right)
		at[i].y = scaled(p.y, top, bottom, room.top, room.bottom)
	}
}

func scaled(v, from, to, low, high float64) float64 {
	if to-from < 1e-6 {
		return (low + high) / 2
	}
	return low + (v-from)/(to-from)*(high-low)
}

// degrees returns the direction from one point to another.
func degrees(x1, y1, x2, y2 float64) float64 { return math.Atan2(y2-y1, x2-x1) * 180 / math.Pi }
