package twins

import (
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/temporal"
)

// isOnce reports whether nobody has two facts with a name, because there is one birth, or one beginning.
func isOnce(name string) bool {
	return strings.Contains(name, "birth") || strings.Contains(name, "born") || strings.Contains(name, "founded") ||
		strings.Contains(name, "founding") || strings.Contains(name, "inception")
}

// compare returns what speaks for two entities being one, and against it; nil if they have neither a name nor an identifier nor an
// address in common. It is valid until the next call.
func (f *finder) compare(a, b *entity) *reasons {
	r := &f.reasons
	r.reset()
	alike := f.compareNames(a, b, r)
	compareIdentifiers(a, b, r)
	if a.url != 0 && a.url == b.url {
		r.add(SameURL, samePoints)
	}
	if !alike && r.points[SameIdentifier] == 0 && r.points[SameURL] == 0 {
		return nil
	}
	f.compareLinks(a, b, r)
	f.compareFacts(a, b, r)
	return r
}

func compareIdentifiers(a, b *entity, r *reasons) {
	shared, differ := false, false
	for _, one := range a.identifiers {
		same, other := false, false
		for _, two := range b.identifiers {
			same = same || one == two
			other = other || one.scheme == two.scheme
		}
		shared, differ = shared || same, differ || other && !same
	}
	switch {
	case shared:
		r.add(SameIdentifier, samePoints)
	case differ:
		r.add(DifferentIdentifier, otherIdentifier)
	}
}

// compareLinks compares what two entities are related to.
func (f *finder) compareLinks(a, b *entity, r *reasons) {
	shared := false
	for i, one := range a.links {
		best, points := f.bestLink(one, b)
		if best < 0 {
			continue
		}
		l, o := &f.links[one.link], &f.links[best]
		code := SharedRelation
		if l.kind == kg.EmployedBy {
			code, shared = SharedEmployer, true
		}
		if !slices.ContainsFunc(a.links[:i], func(before linkEnd) bool { return f.sameEnd(before, one) }) {
			r.add(code, sharedPoints(f.all[a.typ], int(f.ends[endKey(l.kind, one.in, one.other)])), l.id, o.id)
		}
		if l.role != 0 && l.role == o.role {
			r.add(code, sameRole)
		}
		if points != 0 {
			r.add(SameTime, points, l.id, o.id)
		}
	}
	if !shared && f.isEmployed(a) && f.isEmployed(b) {
		r.add(NoSharedCompany, noSharedCompany)
		f.compareTimes(a, b, r)
	}
}

// bestLink returns the link of an entity that fits best to one of another, and the points of its time; -1 if there is none. Two
// companies are not one because the same people have been at both.
func (f *finder) bestLink(one linkEnd, of *entity) (best int32, points int) {
	best = -1
	if f.isStaff(one) {
		return best, 0
	}
	for _, other := range of.links {
		if other.link == one.link || !f.sameEnd(one, other) {
			continue
		}
		if time := timePoints(&f.links[one.link], &f.links[other.link]); best < 0 || time > points {
			best, points = other.link, time
		}
	}
	return best, points
}

// sameEnd reports whether two links are of one kind, and have the same other end.
func (f *finder) sameEnd(a, b linkEnd) bool {
	return a.other == b.other && a.in == b.in && f.links[a.link].kind == f.links[b.link].kind
}

func (f *finder) isStaff(l linkEnd) bool {
	kind := f.links[l.link].kind
	return l.in && (kind == kg.EmployedBy || kind == kg.MemberOf)
}

func (f *finder) isJob(l linkEnd) bool { return !l.in && f.links[l.link].kind == kg.EmployedBy }

func (f *finder) isEmployed(e *entity) bool { return slices.ContainsFunc(e.links, f.isJob) }

// timePoints returns what the times of two relations of one kind to one entity say: when they began, and three quarters as much when they ended.
func timePoints(a, b *link) int {
	x, y := &a.bounds, &b.bounds
	return datePoints(x.StartMin, x.StartMax, y.StartMin, y.StartMax, otherTime) + datePoints(x.EndMin, x.EndMax, y.EndMin, y.EndMax, otherTime)*3/4
}

// datePoints returns what two dates say, each as the first and the last day that it may mean: other, if they differ.
func datePoints(aFirst, aLast, bFirst, bLast temporal.Day, other int) int {
	const month, year = 31, 366
	switch width := max(int64(aLast)-int64(aFirst), int64(bLast)-int64(bFirst)); {
	case max(int64(aFirst)-int64(bLast), int64(bFirst)-int64(aLast)) > year:
		return other
	case aFirst > bLast || bFirst > aLast:
		return 0 // many sources are wrong by one
	case width == 0:
		return sameDay
	case width <= month:
		return sameMonth
	case width <= year:
		return sameYear
	default:
		return 0
	}
}

// compareTimes looks for jobs at different companies that were certainly held at the same time.
func (f *finder) compareTimes(a, b *entity, r *reasons) {
	for _, one := range a.links {
		for _, other := range b.links {
			x, y := &f.links[one.link], &f.links[other.link]
			if f.isJob(one) && f.isJob(other) &&
				max(x.bounds.StartMax, y.bounds.StartMax) < min(x.bounds.EndMin, y.bounds.EndMin) {
				r.add(OtherCompany, otherCompany, x.id, y.id)
				return
			}
		}
	}
}

// compareFacts compares facts with one name.
func (f *finder) compareFacts(a, b *entity, r *reasons) {
	for _, i := range a.facts {
		one, same, other := &f.facts[i], int32(-1), int32(-1)
		for _, j := range b.facts {
			two := &f.facts[j]
			switch {
			case two.name != one.name || i == j:
			case two.value == one.value || fits(one.date, two.date):
				same = j
			default:
				other = j
			}
		}
		switch {
		case same >= 0:
			r.add(SameFact, f.factPoints(a, i, same), one.id, f.facts[same].id)
		case other < 0:
		case one.born:
			r.add(DifferentFact, otherBirth, one.id, f.facts[other].id)
		case !f.many[ofType(a.typ, one.name)]:
			r.add(DifferentFact, otherValue, one.id, f.facts[other].id)
		}
	}
}

// factPoints returns what two facts say that have the same value.
func (f *finder) factPoints(e *entity, one, other int32) int {
	a, b := &f.facts[one], &f.facts[other]
	if a.born && a.date != "" && b.date != "" {
		return datePoints(a.date.First(), a.date.Last(), b.date.First(), b.date.Last(), otherBirth)
	}
	return sharedPoints(f.all[e.typ], int(f.values[ofType(e.typ, mix(a.name, a.value))]))
}

// fits reports whether two dates may be one.
func fits(a, b temporal.PartialDate) bool {
	return a != "" && b != "" && a.First() <= b.Last() && b.First() <= a.Last()
}
