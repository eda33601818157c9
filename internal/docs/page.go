package docs

import (
	"bytes"
	"html/template"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// page is a page of the documentation.
type page struct {
	Name     string // in its address; "" of the home
	Title    string
	HTML     template.HTML
	sections []section
}

// section is a heading with what is below it, up to the next one.
type section struct {
	Page    *page
	Heading string
	ID      string // in the page
	text    string
}

var markdown = goldmark.New(
	goldmark.WithExtensions(extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignAttribute))), // not styles
	goldmark.WithParserOptions(parser.WithAutoHeadingID(), parser.WithASTTransformers(util.Prioritized(linker{}, 100))),
)

// newPage returns the page of a file of Markdown.
func newPage(file string, source []byte) *page {
	p := &page{Name: nameOf(file)}
	root := markdown.Parser().Parse(text.NewReader(source))
	var html bytes.Buffer
	if err := markdown.Renderer().Render(&html, source, root); err != nil {
		panic(err) // writing to a buffer does not fail
	}
	p.HTML = template.HTML(html.String()) //nolint:gosec // made from the documentation, without raw HTML
	p.addSections(root, source)
	p.Title = p.sections[0].Heading
	return p
}

// nameOf returns the name of the page of a file.
func nameOf(file string) string {
	if file == "README.md" {
		return ""
	}
	return strings.TrimSuffix(file, ".md")
}

// addSections adds what can be found: the text below each heading.
func (p *page) addSections(root ast.Node, source []byte) {
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if heading, ok := n.(*ast.Heading); ok {
			id, _ := heading.AttributeString("id")
			name, _ := id.([]byte)
			p.sections = append(p.sections, section{Page: p, Heading: plain(heading, source), ID: string(name)})
		} else if last := len(p.sections) - 1; last >= 0 {
			p.sections[last].text += plain(n, source) + "\n"
		}
	}
}

// plain returns the text of a node, without marks.
func plain(of ast.Node, source []byte) string {
	var all strings.Builder
	_ = ast.Walk(of, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // which returns no error
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				all.Write(n.Segment.Value(source))
				if n.SoftLineBreak() || n.HardLineBreak() {
					all.WriteByte(' ')
				}
			}
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			if entering {
				for i := range n.Lines().Len() {
					line := n.Lines().At(i)
					all.Write(line.Value(source))
				}
			}
		default:
			if !entering && n.Type() == ast.TypeBlock {
				all.WriteByte(' ')
			}
		}
		return ast.WalkContinue, nil
	})
	return strings.TrimSpace(all.String())
}

// linker leads links between files to the pages of these. What is no page, such as a source file, is only named.
type linker struct{}

// Transform implements parser.ASTTransformer.
func (linker) Transform(root *ast.Document, _ text.Reader, _ parser.Context) {
	var links []*ast.Link
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // which returns no error
		if link, ok := n.(*ast.Link); ok && entering {
			links = append(links, link)
		}
		return ast.WalkContinue, nil
	})
	for _, link := range links {
		if address, ok := pageAddress(string(link.Destination)); ok {
			link.Destination = []byte(address)
		} else {
			unwrap(link)
		}
	}
}

// pageAddress returns the address of what a link leads to, beside the other pages; ok is false where there is none.
func pageAddress(link string) (address string, ok bool) {
	if strings.HasPrefix(link, "https://") || strings.HasPrefix(link, "#") {
		return link, true
	}
	file, anchor, has := strings.Cut(link, "#")
	if strings.Contains(file, "/") || !strings.HasSuffix(file, ".md") {
		return "", false
	}
	if address = nameOf(file); address == "" {
		address = "./"
	}
	if has {
		address += "#" + anchor
	}
	return address, true
}

// unwrap puts what a link consists of in its place.
func unwrap(link *ast.Link) {
	above := link.Parent()
	for n := link.FirstChild(); n != nil; {
		next := n.NextSibling()
		above.InsertBefore(above, link, n)
		n = next
	}
	above.RemoveChild(above, link)
}
