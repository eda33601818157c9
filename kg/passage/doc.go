// Package passage finds passages of documents: sentences, names of entities, and sentences on which no claim rests.
//
// Sentences are those of UAX #29, without the spaces around them and without those that have no letter. A line break ends a sentence,
// an abbreviation such as "Dr." does not.
//
// A name is found where its words stand in the text, both folded by kg.Fold, whatever spaces are between them. A word is a run
// of letters and digits; in scripts that do not separate words, as Chinese and Thai, each character is one. A name of Hangul begins
// at the beginning of a word, and ends at its end or before a particle. Of names that overlap, the one that begins first counts, of
// those the longest. Names of a single letter are not looked for.
package passage
