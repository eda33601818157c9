package importer

import (
	"context"
	"crypto/sha256"
	"fmt"
	"strings"

	"ties/internal/edit"
	"ties/internal/proposal"
	"ties/kg"
	"ties/store"
)

// replay reports whether the same was proposed before with the same key, whatever has become of the store since.
func (im *importer) replay(ctx context.Context) (bool, error) {
	if !im.options.Propose || im.options.Key == "" {
		return false, nil
	}
	made, err := proposal.Replay(ctx, im.store, &edit.Edit{Key: im.options.Key, Input: im.digest()})
	if err != nil || made == nil {
		return false, err
	}
	return true, im.reportProposed(made)
}

// propose makes one proposal of what would be written.
func (im *importer) propose(ctx context.Context, w *recordWriter) error {
	if err := checkProposed(w.total); err != nil {
		return err
	}
	var all collector
	if err := w.write(ctx, &all, kg.Records); err != nil {
		return err
	}
	if len(all) == 0 && im.options.Key == "" {
		return nil
	}
	part, err := im.partOf(ctx, all)
	if err != nil {
		return err
	}
	made, err := proposal.Propose(ctx, im.store, &edit.Edit{
		Parts: []edit.Part{part}, Origin: im.options.Origin, Key: im.options.Key, Input: im.digest(), DryRun: im.options.DryRun,
	})
	if err != nil {
		return err
	}
	im.report.Written = w.written
	if w.cited {
		im.report.Document = im.document.record.ID
	}
	return im.reportProposed(made)
}

// reportProposed reports what became of a proposal.
func (im *importer) reportProposed(made *proposal.Result) error {
	switch {
	case len(made.Problems) == 1 && made.Problems[0].Code == edit.CodeKeyReused:
		return &kg.KeyReusedError{Key: im.options.Key}
	case len(made.Problems) > 0:
		return refusedError(made.Problems)
	}
	im.report.Proposal, im.report.Replayed = made.Number, made.Replayed
	return nil
}

// digest identifies what is imported, and how it is read.
func (im *importer) digest() [32]byte {
	o := &im.options
	return sha256.Sum256(fmt.Appendf(nil, "%s %q %t %q %q %d %t", im.sources.Digest, o.Format, o.IgnoreUnknown, o.Null, o.Prefix, o.MissingEnd, o.SkipInvalid))
}

// collector keeps what would be written.
type collector []kg.Record

var _ store.Writer = (*collector)(nil)

// Apply implements store.Writer.
func (c *collector) Apply(_ context.Context, batch *kg.Batch) (*kg.Receipt, error) {
	*c = append(*c, batch.Put...)
	return &kg.Receipt{}, checkProposed(len(*c))
}

// checkProposed returns an error for more records than a proposal can have.
func checkProposed(n int) error {
	if n <= kg.MaxProposed {
		return nil
	}
	return fmt.Errorf("%d records are new or changed, at most %d can be proposed at once: propose them in parts: %w", n, kg.MaxProposed, kg.ErrTooLarge)
}

// partOf returns the part of an edit that makes records what they are here. Fields that are so already are not proposed: others may
// change them until the proposal is accepted.
func (im *importer) partOf(ctx context.Context, records []kg.Record) (part edit.Part, err error) {
	ids := make([]string, len(records))
	for i, r := range records {
		if ids[i] = r.RecordID(); kg.Identity.Has(r.RecordType()) {
			return part, fmt.Errorf("%s cannot be proposed: which entities are one is decided at once, by an import that proposes nothing: %w", ids[i], kg.ErrInvalid)
		}
	}
	stored, err := im.store.ReadStated(ctx, ids)
	if err != nil {
		return part, err
	}
	for _, r := range records {
		part.Patches = append(part.Patches, proposal.PatchTo(r, stored[r.RecordID()].Record))
	}
	return part, nil
}

// refusedError returns the error of records that could be imported, but not proposed.
func refusedError(problems []edit.Problem) error {
	const most = 5
	var texts []string
	for _, p := range problems[:min(most, len(problems))] {
		texts = append(texts, fmt.Sprintf("%s: %s: %s", p.ID, strings.Join(p.Path, "."), p.Text))
	}
	return fmt.Errorf("%d records cannot be proposed, such as %s: %w", len(problems), strings.Join(texts, "; "), kg.ErrInvalid)
}
