package access

import (
	"context"
	"time"

	"ties/kg"
)

// Identity is who sends a request, or runs a command.
type Identity struct {
	Name    string // of the token or the account; "" of the anonymous
	Role    Role
	Expires time.Time    // when it has to prove itself anew; zero for never
	Known   kg.ActorKind // how
}

// Operator is who runs a command on a store. It is in no context, from which a server could take it for that of a request.
var Operator = Identity{Name: "operator", Role: Admin, Known: kg.ActorLocal}

type (
	identityKey struct{}
	renewalKey  struct{}
)

// NewContext returns a context of what somebody asks for.
func NewContext(ctx context.Context, id Identity) context.Context {
	return context.WithValue(ctx, identityKey{}, id)
}

// Renew returns who asks in a context as it is now known: a token may have expired since, or have been revoked.
func Renew(ctx context.Context) (Identity, error) {
	if renew, ok := ctx.Value(renewalKey{}).(func(context.Context) (Identity, error)); ok {
		return renew(ctx)
	}
	return FromContext(ctx), nil
}

// FromContext returns who asks in a context: the anonymous unless it is known.
func FromContext(ctx context.Context) Identity {
	id, _ := ctx.Value(identityKey{}).(Identity)
	return id
}
