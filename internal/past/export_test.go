package past

// AwaitRemovals waits until the files of dropped views are removed.
func (v *Views) AwaitRemovals() { v.removals.Wait() }
