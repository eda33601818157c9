package kg

// Job is a stint at a company; K is what tells companies apart, such as their IDs.
type Job[K comparable] struct {
	At     K
	Status Status
	Stint  Stint
}

// Move is that somebody went from one company to another: the next job that they began after a job was at the
// other company. It does not say that they had left the first one by then.
type Move struct {
	From, To int // of the jobs
	Verdict  Verdict
}

// MostJobs is among how many jobs of one person moves are looked for: nobody has had more, and the moves may be as
// many as its square.
const MostJobs = 100

// Moved gives the moves between the jobs of one person, by From, then To. A job leads to another where it
// began before that one, at another company, and none of the person's other jobs began in between, on a day
// after the one and before the other. The move is Certain where every choice of days says so, None, and left
// out, where none does, Unknown where nothing is known of one of the two jobs, and Possible otherwise. What is
// Current leads nowhere. With days during which alone moves matter, it is part of the question whether the
// second job began on one of them; those days are exact (S0 = S1, E0 = E1), nil stands for any time. Among more
// than MostJobs there are no moves.
func Moved[K comparable](jobs []Job[K], during *Stint) []Move {
	if len(jobs) > MostJobs {
		return nil
	}
	var moves []Move
	for i, from := range jobs {
		if from.Status == Current {
			continue
		}
		surely := next(jobs, from)
		for j, to := range jobs {
			if to.At == from.At {
				continue
			}
			first, last := beginning(to.Stint, during)
			switch {
			case first > last || from.Stint.S0 >= last || surely < first:
			case first == to.Stint.S0 && last == to.Stint.S1 && from.Stint.S1 < first && !between(jobs, i, j):
				moves = append(moves, Move{i, j, Certain})
			case from.Stint.Known && to.Stint.Known:
				moves = append(moves, Move{i, j, Possible})
			default:
				moves = append(moves, Move{i, j, Unknown})
			}
		}
	}
	return moves
}

// beginning gives the days on which a stint may have begun, if that was during some days.
func beginning(s Stint, during *Stint) (first, last Day) {
	if during == nil {
		return s.S0, s.S1
	}
	return max(s.S0, during.S0), min(s.S1, before(during.E0))
}

// next gives the last day on which a job may have been the first one to begin after another: by then, one that
// began later for certain had begun.
func next[K comparable](jobs []Job[K], from Job[K]) Day {
	day := OpenFuture
	for _, j := range jobs {
		if j.Stint.S0 > from.Stint.S1 {
			day = min(day, j.Stint.S1)
		}
	}
	return day
}

// between tells whether a job may have begun between two others.
func between[K comparable](jobs []Job[K], from, to int) bool {
	a, b := jobs[from].Stint, jobs[to].Stint
	for k, c := range jobs {
		if k != from && k != to && a.S0 < c.Stint.S1 && c.Stint.S0 < b.S1 && a.S0+1 < b.S1 {
			return true
		}
	}
	return false
}
