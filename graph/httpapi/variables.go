package httpapi

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// nameMissing names, in faults of a request, the variables that it lacks, and their types. gqlparser says no more than that
// something "must be defined".
func nameMissing(faults gqlerror.List, op *ast.OperationDefinition, given map[string]any) {
	if op == nil {
		return
	}
	for _, v := range op.VariableDefinitions {
		value, there := given[v.Variable]
		if value != nil || !v.Type.NonNull || !there && v.DefaultValue != nil {
			continue
		}
		lack := "missing"
		if there {
			lack = "null"
		}
		for _, fault := range faults {
			if isOfVariable(fault, v.Variable) {
				fault.Message = fmt.Sprintf("the variable $%s is %s: want a value of the type %s", v.Variable, lack, v.Type)
			}
		}
	}
}

// isOfVariable reports whether a fault is one of a whole variable.
func isOfVariable(fault *gqlerror.Error, name string) bool {
	if len(fault.Path) != 2 { // those of parts of variables are longer
		return false
	}
	return fault.Path[0] == ast.PathName("variable") && fault.Path[1] == ast.PathName(name)
}
