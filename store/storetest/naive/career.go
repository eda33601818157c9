package naive

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// employed returns the employments of a person that count.
func (g RecordMap) employed(person string, standings []kg.Standing) []*kg.Relation {
	return g.jobsThrough(person, query.JobKinds(), standings)
}

// jobsThrough returns the relations of some kinds from a person that count.
func (g RecordMap) jobsThrough(person string, kinds []kg.RelationKind, standings []kg.Standing) []*kg.Relation {
	return slices.DeleteFunc(g.Relations(person, kinds, kg.Out), func(r *kg.Relation) bool {
		return !slices.Contains(standings, r.Standing)
	})
}

func (g RecordMap) moved(person string, f *query.MovedOn) bool {
	best, any := temporal.None, false
	jobs := g.employed(person, f.Standings)
	var follow func(from *kg.Relation, verdict temporal.Verdict, stages [][]string)
	follow = func(from *kg.Relation, verdict temporal.Verdict, stages [][]string) {
		if len(stages) == 0 {
			best, any = min(best, verdict), true
			return
		}
		for _, to := range jobs {
			switch {
			case to == from || !slices.Contains(stages[0], to.Target):
			case from == nil:
				follow(to, verdict, stages[1:])
			default:
				follow(to, max(verdict, temporal.Followed(interval(&from.Claim), interval(&to.Claim), f.How)), stages[1:])
			}
		}
	}
	follow(nil, temporal.Certain, f.Stages)
	return any && slices.Contains(f.Verdicts, best)
}

func (g RecordMap) cameBack(person string, f *query.CameBack) bool {
	jobs := g.employed(person, f.Standings)
	return bestOf(jobs, f.Verdicts, func(a, b *kg.Relation) (temporal.Verdict, bool) {
		var others []temporal.Interval
		for _, o := range jobs {
			if o.Target == a.Target && o != a && o != b {
				others = append(others, interval(&o.Claim))
			}
		}
		fits := a.Target == b.Target && (f.At == nil || slices.Contains(f.At, a.Target))
		return temporal.Returned(interval(&a.Claim), interval(&b.Claim), others...), fits
	})
}

// bestOf reports whether the best verdict on two jobs is a selected one.
func bestOf(jobs []*kg.Relation, wanted []temporal.Verdict, judge func(a, b *kg.Relation) (temporal.Verdict, bool)) bool {
	best, any := temporal.None, false
	for _, a := range jobs {
		for _, b := range jobs {
			if a == b {
				continue
			}
			if verdict, fits := judge(a, b); fits {
				best, any = min(best, verdict), true
			}
		}
	}
	return any && slices.Contains(wanted, best)
}
