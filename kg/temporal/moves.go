package temporal

// Job is a stint at a company; K identifies companies, by their IDs for example.
type Job[K comparable] struct {
	At     K
	Status Status
	Bounds Interval
}

// Move is a person's move from one company to another: the next job that they began after a job was at the other company.
// They need not have left the first one by then.
type Move struct {
	From, To int // indexes of the jobs
	Verdict  Verdict
}

// MaxJobs is the greatest number of jobs of one person in which moves are looked for: nobody has had more, and the number of
// moves may be quadratic.
const MaxJobs = 100

// FindMoves returns the moves between the jobs of one person, by From, then To. A job leads to another if it began before
// that one, at another company, and none of the person's other jobs began in between, on a day after the one and before the
// other. The move is Certain if every choice of days says so, None, and left out, if none does, Unknown if nothing is known
// of one of the two jobs, and Possible otherwise. A Current job leads nowhere. With during, the second job must also have
// begun on one of its days, which are exact (StartMin = StartMax, EndMin = EndMax); nil stands for any time. Among more than
// MaxJobs there are no moves.
func FindMoves[K comparable](jobs []Job[K], during *Interval) []Move {
	if len(jobs) > MaxJobs {
		return nil
	}
	var moves []Move
	for i, from := range jobs {
		if from.Status == Current {
			continue
		}
		surely := latestNextStart(jobs, from)
		for j, to := range jobs {
			if to.At == from.At {
				continue
			}
			first, last := startsDuring(to.Bounds, during)
			switch {
			case first > last || from.Bounds.StartMin >= last || surely < first:
			case first == to.Bounds.StartMin && last == to.Bounds.StartMax && from.Bounds.StartMax < first && !mayBeginBetween(jobs, i, j):
				moves = append(moves, Move{i, j, Certain})
			case from.Bounds.Known && to.Bounds.Known:
				moves = append(moves, Move{i, j, Possible})
			default:
				moves = append(moves, Move{i, j, Unknown})
			}
		}
	}
	return moves
}

// startsDuring returns the days on which a stint may have begun, if that was during some days.
func startsDuring(s Interval, during *Interval) (first, last Day) {
	if during == nil {
		return s.StartMin, s.StartMax
	}
	return max(s.StartMin, during.StartMin), min(s.StartMax, during.EndMin.Previous())
}

// latestNextStart returns the last day on which a job may have been the first one to begin after another: by then, a job that
// certainly began later had begun.
func latestNextStart[K comparable](jobs []Job[K], from Job[K]) Day {
	day := OpenFuture
	for _, j := range jobs {
		if j.Bounds.StartMin > from.Bounds.StartMax {
			day = min(day, j.Bounds.StartMax)
		}
	}
	return day
}

// mayBeginBetween reports whether a job may have begun between two others.
func mayBeginBetween[K comparable](jobs []Job[K], from, to int) bool {
	a, b := jobs[from].Bounds, jobs[to].Bounds
	for k, c := range jobs {
		if k != from && k != to && a.StartMin < c.Bounds.StartMax && c.Bounds.StartMin < b.StartMax && a.StartMin+1 < b.StartMax {
			return true
		}
	}
	return false
}

// CompanyPairs returns the pairs of companies between which one person moved, with the best verdict of the moves of each pair
// (Moved).
func CompanyPairs[K comparable](jobs []Job[K], during *Interval) map[[2]K]Verdict {
	if len(jobs) < 2 {
		return nil
	}
	best := map[[2]K]Verdict{}
	for _, m := range FindMoves(jobs, during) {
		pair := [2]K{jobs[m.From].At, jobs[m.To].At}
		if v, ok := best[pair]; !ok || m.Verdict < v {
			best[pair] = m.Verdict
		}
	}
	return best
}
