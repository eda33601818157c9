package main

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"

	"github.com/Khan/genqlient/graphql"

	"ties/clients/go/ties"
)

// question is a question of the cookbook.
type question struct {
	Operation string
	Variables map[string]any
	Answer    any
}

// operations are what is generated of the operations: their texts, and the types of their answers.
var operations = map[string]struct {
	text   string
	answer any
}{
	"Employments":        {ties.Employments_Operation, &ties.EmploymentsResponse{}},
	"EmploymentSources":  {ties.EmploymentSources_Operation, &ties.EmploymentSourcesResponse{}},
	"CurrentEmployments": {ties.CurrentEmployments_Operation, &ties.CurrentEmploymentsResponse{}},
	"EmployedOn":         {ties.EmployedOn_Operation, &ties.EmployedOnResponse{}},
	"StaffOn":            {ties.StaffOn_Operation, &ties.StaffOnResponse{}},
	"StaffWithUnits":     {ties.StaffWithUnits_Operation, &ties.StaffWithUnitsResponse{}},
	"FoundersWithPast":   {ties.FoundersWithPast_Operation, &ties.FoundersWithPastResponse{}},
	"SharedAlumni":       {ties.SharedAlumni_Operation, &ties.SharedAlumniResponse{}},
	"Overlaps":           {ties.Overlaps_Operation, &ties.OverlapsResponse{}},
	"OverlapReasons":     {ties.OverlapReasons_Operation, &ties.OverlapReasonsResponse{}},
	"Colleagues":         {ties.Colleagues_Operation, &ties.ColleaguesResponse{}},
	"Alumni":             {ties.Alumni_Operation, &ties.AlumniResponse{}},
	"AlumniLeftDuring":   {ties.AlumniLeftDuring_Operation, &ties.AlumniLeftDuringResponse{}},
	"TalentFlows":        {ties.TalentFlows_Operation, &ties.TalentFlowsResponse{}},
	"Movers":             {ties.Movers_Operation, &ties.MoversResponse{}},
	"RecruitedFrom":      {ties.RecruitedFrom_Operation, &ties.RecruitedFromResponse{}},
	"Links":              {ties.Links_Operation, &ties.LinksResponse{}},
	"LinksTogether":      {ties.LinksTogether_Operation, &ties.LinksTogetherResponse{}},
	"Surroundings":       {ties.Surroundings_Operation, &ties.SurroundingsResponse{}},
	"Makers":             {ties.Makers_Operation, &ties.MakersResponse{}},
	"Units":              {ties.Units_Operation, &ties.UnitsResponse{}},
	"TeamsIn":            {ties.TeamsIn_Operation, &ties.TeamsInResponse{}},
	"Plans":              {ties.Plans_Operation, &ties.PlansResponse{}},
	"Gaps":               {ties.Gaps_Operation, &ties.GapsResponse{}},
	"FactsOn":            {ties.FactsOn_Operation, &ties.FactsOnResponse{}},
	"Search":             {ties.Search_Operation, &ties.SearchResponse{}},
	"ByName":             {ties.ByName_Operation, &ties.ByNameResponse{}},
	"LargestCompanies":   {ties.LargestCompanies_Operation, &ties.LargestCompaniesResponse{}},
	"PersonSources":      {ties.PersonSources_Operation, &ties.PersonSourcesResponse{}},
	"NewestRevision":     {ties.NewestRevision_Operation, &ties.NewestRevisionResponse{}},
	"NamedInDocument":    {ties.NamedInDocument_Operation, &ties.NamedInDocumentResponse{}},
	"UnusedSentences":    {ties.UnusedSentences_Operation, &ties.UnusedSentencesResponse{}},
}

// ask asks a server the question. The error says where its answer, as the type of the operation has it, is another one.
func (q question) ask(ctx context.Context, client graphql.Client) error {
	op := operations[q.Operation]
	request := &graphql.Request{OpName: q.Operation, Query: op.text, Variables: q.Variables}
	if err := client.MakeRequest(ctx, request, &graphql.Response{Data: op.answer}); err != nil {
		return err
	}
	text, err := json.Marshal(op.answer)
	if err != nil {
		return err
	}
	var got any
	if err := json.Unmarshal(text, &got); err != nil {
		return err
	}
	if got = withoutTypes(got); !reflect.DeepEqual(got, q.Answer) {
		return fmt.Errorf("got %v, want %v", got, q.Answer)
	}
	return nil
}

// withoutTypes returns an answer without the names of types, by which the code tells them apart.
func withoutTypes(value any) any {
	switch value := value.(type) {
	case map[string]any:
		delete(value, "__typename")
		for key, below := range value {
			value[key] = withoutTypes(below)
		}
	case []any:
		for i, below := range value {
			value[i] = withoutTypes(below)
		}
	}
	return value
}
