// Package past has a store as it was at earlier revisions: views, which are stores of their own, in files that are made when they
// are asked for.
//
//	store.go     a store with its views
//	views.go     the views that are kept, and who uses them
//	view.go      one of them
//	build.go     one in the making
//	follow.go    the log, which says when views must go
//	rewind.go    a snapshot of a store as it was at a revision
//	present.go   the newest revision, which needs no view
//	folder.go    where the files are
package past
