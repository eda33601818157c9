package cypher

import (
	"strconv"
	"strings"

	"ties/kg/query"
)

// matchRoot matches, in a subquery, the company where a job counts (storekit.RootCompany): each relation on the path is the
// first of its source that counts, none leads back, and the longest path is taken.
func (u *unitScope) matchRoot(company, top string) string {
	first := u.hop + "first"
	earlier := conditions{first + ".source = " + u.hop + ".source", first + ".order < " + u.hop + ".order", u.counts(first)}
	return " CALL (" + company + ") { MATCH (" + company + ")-[" + u.path + ":PART_OF*0.." + strconv.Itoa(query.UnitDepth) + "]->(" + top + ")" +
		" WHERE all(" + u.hop + " IN " + u.path + " WHERE " + u.counts(u.hop) + " AND " + u.hop + ".source <> " + top + ".id" +
		" AND NOT EXISTS { MATCH ()-[" + first + ":PART_OF]->()" + Using(first, "PART_OF", "source", "order") + earlier.where() + " })" +
		" WITH " + top + ", size(" + u.path + ") AS " + top + "far ORDER BY " + top + "far DESC LIMIT 1 RETURN " + top + " }"
}

// collectJobs ends a match of jobs with the list of the jobs of each person and, if units count, the list of the companies
// where they count. Each company is looked up once.
func (m *movePattern) collectJobs(job, person string) string {
	list := ", collect(" + job + ") AS " + m.jobs
	if m.units == nil {
		if person != m.person {
			person += " AS " + m.person
		}
		return " WITH " + person + list
	}
	company, top, all := job+"at", job+"top", job+"all"
	return " WITH endNode(" + job + ") AS " + company + ", collect(" + job + ") AS " + all + m.units.matchRoot(company, top) +
		" UNWIND " + all + " AS " + job + " WITH " + job + ".source AS " + m.person + list + ", collect(" + top + ") AS " + m.rootCompanies()
}

// rootCompanies returns the variables of the list of the companies where jobs count, in the order of jobs, and of the company
// of one of them.
func (m *movePattern) rootCompanies() string     { return m.jobs + "tops" }
func (m *movePattern) company(job string) string { return job + "at" }

// unwindJobs unwinds the list of jobs to a variable, beside other variables.
func (m *movePattern) unwindJobs(job string, kept []string) string {
	if m.units == nil {
		return " UNWIND " + m.jobs + " AS " + job + " WITH " + strings.Join(append(kept, job), ", ")
	}
	n := job + "number"
	return " UNWIND range(0, size(" + m.jobs + ") - 1) AS " + n + " WITH " + strings.Join(kept, ", ") + ", " +
		m.jobs + "[" + n + "] AS " + job + ", " + m.rootCompanies() + "[" + n + "] AS " + m.company(job)
}

// companyID returns the ID of the company where a job counts.
func (m *movePattern) companyID(job string) string {
	if m.units == nil {
		return job + ".target"
	}
	return m.company(job) + ".id"
}

// companyNode returns the company where a job counts.
func (m *movePattern) companyNode(job string) string {
	if m.units == nil {
		return "endNode(" + job + ")"
	}
	return m.company(job)
}

// matchEmployees matches jobs at some companies or, if units count, in their units.
func (m *movePattern) matchEmployees(q *builder, job, companies string) string {
	if m.units == nil {
		return m.matchJobs(job, "target", " IN "+companies, "")
	}
	whole, unit := q.variable("w"), q.variable("u")
	return "MATCH (" + whole + ":Entity)" + Using(whole, "Entity", "id") + " WHERE " + whole + ".id IN " + companies +
		" MATCH " + m.units.unitsOf(unit, whole) + " WITH DISTINCT " + unit + " " + m.matchJobs(job, "target", " = "+unit+".id", unit)
}
