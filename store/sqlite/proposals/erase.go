package proposals

import (
	"ties/kg"
	"ties/store/sqlite/db"
)

// Rewrite calls rewrite with each proposal, and stores those for which it returns true.
func Rewrite(c *db.Conn, rewrite func(p *kg.Proposal) bool) error {
	var changed []*kg.Proposal
	err := Each(c, func(p *kg.Proposal) error {
		if rewrite(p) {
			changed = append(changed, p)
		}
		return nil
	})
	for _, p := range changed {
		if err == nil {
			err = replace(c, p)
		}
	}
	return err
}

// replace stores a proposal in place of the one with its number.
func replace(c *db.Conn, p *kg.Proposal) error {
	err := db.FirstError(c.Exec("DELETE FROM proposals_touch WHERE proposal = ?", p.Number), c.Exec("DELETE FROM proposals WHERE number = ?", p.Number))
	if err != nil {
		return err
	}
	return Restore(c, p)
}
