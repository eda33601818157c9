// Package picture draws answers of the API as SVG, for other pages: a path as a row with the sentence under each link, and what
// surrounds some entities.
//
//	handler.go  what a request asks for
//	ask.go      the documents, and what they are answered
//	row.go      a path
//	around.go   entities and the relations among them
//	layout.go   where nodes go
//	sources.go  what a picture rests on
//	svg.go      elements of SVG
package picture
