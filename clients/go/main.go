// Command go asks a server who worked where, by code that genqlient generates.
package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"

	"github.com/Khan/genqlient/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/clients/go/date"
	"ties/clients/go/ties"
)

// genqlient knows no interfaces that implement interfaces: they lose that, and the types below them have all of them anyway.
//
//go:generate sh -c "mkdir -p build && sed -E 's/^(interface [A-Za-z]+) implements [^{]+/\\1 /' ../../schema.graphqls > build/schema.graphqls"
//go:generate go tool genqlient

type job = ties.WhoWasWhereCompanyEmploymentsEmploymentConnectionEdgesEmploymentEdgeNodeEmployment

func main() {
	if err := run(context.Background(), graphql.NewClient(os.Args[1], http.DefaultClient)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, client graphql.Client) error {
	if err := whoWasWhere(ctx, client, "company:xenia", "2016-02-20"); err != nil {
		return err
	}
	for _, id := range []string{"person:ada", "person:nobody"} {
		if err := find(ctx, client, id); err != nil {
			return err
		}
	}
	return together(ctx, client, "company:xenia", "person:ada", "person:nobody")
}

// whoWasWhere prints who may have been at a company on a date, page by page.
func whoWasWhere(ctx context.Context, client graphql.Client, company string, on date.Date) error {
	var after *string
	for {
		answer, err := ties.WhoWasWhere(ctx, client, company, on, 2, after)
		if err != nil {
			return err
		}
		if answer.Company == nil {
			return fmt.Errorf("%s is not a company", company)
		}
		if after == nil {
			fmt.Printf("%s on %s\n", answer.Company.Name, on)
		}
		for _, edge := range answer.Company.Employments.Edges {
			printJob(edge.Node)
		}
		page := answer.Company.Employments.PageInfo
		if !page.HasNextPage {
			return nil
		}
		after = page.EndCursor
	}
}

// printJob prints an employment. A missing end means that it goes on only if the status says so.
func printJob(j job) {
	role, end := "no role", days(j.Period.End)
	if j.Role != nil {
		role = *j.Role
	}
	if j.Period.End == nil && j.Period.Status == ties.PeriodStatusCurrent {
		end = "going on when recorded, " + j.RecordedAt.Format(time.DateOnly)
	}
	fmt.Printf("%s, %s; start %s; end %s; %s; %q\n", j.Person.Name, role, days(j.Period.Start), end, j.Period.Holds, *j.Citations[0].Quote)
}

func days(d *date.Date) string {
	if d == nil {
		return "unknown"
	}
	return fmt.Sprintf("%s (%s to %s)", *d, d.First().Format(time.DateOnly), d.Last().Format(time.DateOnly))
}

func find(ctx context.Context, client graphql.Client, id string) error {
	answer, err := ties.Find(ctx, client, id)
	if err != nil {
		return err
	}
	if answer.Node == nil {
		fmt.Println(id, "is nothing")
		return nil
	}
	switch found := (*answer.Node).(type) {
	case *ties.FindNodePerson:
		fmt.Printf("%s is a Person, %s\n", id, found.Name)
	case *ties.FindNodeCompany:
		fmt.Printf("%s is a Company, %s\n", id, found.Name)
	}
	return nil
}

// together prints the code of the error of one field, and the answer of the other.
func together(ctx context.Context, client graphql.Client, company string, people ...string) error {
	answer, err := ties.Together(ctx, client, people, company)
	var faults gqlerror.List
	if !errors.As(err, &faults) {
		return err
	}
	for _, fault := range faults {
		fmt.Printf("%s: %s, but %s\n", fault.Path, fault.Extensions["code"], answer.Company.Name)
	}
	return nil
}
