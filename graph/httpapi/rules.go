package httpapi

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"ties/kg"
)

const maxMessage = 1_000 // characters

// withoutSuggestions are the rules whose errors suggest names of the schema, in the variants that do not.
var withoutSuggestions = []core.Rule{
	rules.FieldsOnCorrectTypeRuleWithoutSuggestions,
	rules.KnownArgumentNamesRuleWithoutSuggestions,
	rules.KnownTypeNamesRuleWithoutSuggestions,
	rules.ScalarLeafsRuleWithoutSuggestions,
	rules.ValuesOfCorrectTypeRuleWithoutSuggestions,
}

var noIntrospection = core.Rule{
	Name: "NoIntrospection",
	RuleFunc: func(observers *core.Events, addError core.AddErrFunc) {
		observers.OnField(func(_ *core.Walker, field *ast.Field) {
			if field.Name == "__schema" || field.Name == "__type" {
				addError(core.Message("this server does not answer introspection: %s is switched off", field.Name), core.At(field.Position))
			}
		})
	},
}

// validationRules returns the rules for one query. They share the number of errors that are still to be reported.
func validationRules(options Options) *rules.Rules {
	inner := rules.NewDefaultRules().GetInner()
	if options.HideSuggestions {
		for _, rule := range withoutSuggestions {
			inner[strings.TrimSuffix(rule.Name, "WithoutSuggestions")] = rule.RuleFunc
		}
	}
	if options.HideSchema {
		inner[noIntrospection.Name] = noIntrospection.RuleFunc
	}
	limited := rules.NewRules()
	left := MaxErrors
	for name, rule := range inner {
		limited.AddRule(name, limitErrors(rule, &left))
	}
	return limited
}

// limitErrors returns a rule that reports no more errors than are left.
func limitErrors(rule core.RuleFunc, left *int) core.RuleFunc {
	return func(observers *core.Events, addError core.AddErrFunc) {
		rule(observers, func(options ...core.ErrorOption) {
			if *left > 0 {
				*left--
				addError(append(options, shortenMessage)...)
			}
		})
	}
}

// shortenMessage shortens the message of an error, which may list a great many fields.
func shortenMessage(e *gqlerror.Error) { e.Message = kg.Shorten(e.Message, maxMessage) }
