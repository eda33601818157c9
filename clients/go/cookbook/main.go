// Command cookbook asks a server questions of the cookbook, by code that genqlient generates.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	"github.com/Khan/genqlient/graphql"

	"ties/clients/go/ties"
)

func main() {
	if err := run(context.Background(), graphql.NewClient(os.Args[1], http.DefaultClient)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, client graphql.Client) error {
	found, err := ties.Employments(ctx, client, "person:wu-yuxin")
	if err != nil {
		return err
	}
	for _, job := range found.Person.Employments.Nodes {
		fmt.Printf("%s: %s\n", job.Company.Name, job.Period.Status)
	}
	text, err := os.ReadFile("../operations/cookbook.json")
	if err != nil {
		return err
	}
	var questions []question
	if err := json.Unmarshal(text, &questions); err != nil {
		return err
	}
	for _, q := range questions {
		if err := q.ask(ctx, client); err != nil {
			return fmt.Errorf("%s: %w", q.Operation, err)
		}
	}
	fmt.Printf("%d answers as in the cookbook\n", len(questions))
	return nil
}
