// Package model holds a graph as plain structs that point to each other.
package model

// Person is a person with their employments, the latest first.
type Person struct {
	ID   string
	Name string
	Jobs []*Employment
}

// Company is an employer with its employments, the latest first.
type Company struct {
	ID    string
	Name  string
	Staff []*Employment
}

// Employment is one stint of a person at a company.
type Employment struct {
	ID     string
	Role   *string
	Period *Period
	Who    *Person
	Where  *Company
}

// Period is the time of an employment; nil means unknown.
type Period struct {
	Start *string
	End   *string
}

// EmploymentConnection is a part of a list.
type EmploymentConnection struct {
	Nodes []*Employment
}
