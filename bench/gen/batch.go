package gen

import "ties/kg"

// Batch gives all of a small graph at once, and the ID of somebody in it.
func Batch(o Options) (all *kg.Batch, someone string) {
	all = &kg.Batch{}
	_ = Each(o, func(r kg.Record) error { // which never fails
		if r.RecordType() == kg.TypePerson {
			someone = r.RecordID()
		}
		all.Put = append(all.Put, r)
		return nil
	})
	return all, someone
}
