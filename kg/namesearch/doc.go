// Package namesearch says which names a text may mean, the way people type: a part of a name, its words in another
// order, its initials, in other letters, with a typo.
//
// It works in two steps. From a name come keys (Keys), which a store writes beside it; from a text come probes
// (Probes), and whoever has a key that one of them asks for is a candidate. This is all that a database has to do.
// Then Find tells which candidates the text means, how well, and why: by their names alone.
//
// # Keys
//
// A key is a word of the characters a to z, 0 to 9, Han and Hangul, with no meaning in any query language. It begins with
// a letter for the type of the entity, a digit for the level and a letter for what the rest is:
//
//	w  the name without spaces, in each of its spellings, beginning with each of its words in turn: "wuyuxin" and
//	   "yuxinwu"; behind a 0, the consonants of a name that is Arabic or Hebrew, and of its words
//	h  a run of Han or Hangul, beginning with each of its characters in turn: 吴恩达, 恩达, 达
//	i  initials
//	d  a word as it sounds (loose), and with each of its letters left out: of two words with a typo between
//	   them, one at least of these is the same
//	p  the same behind the first letter of another word of the name
//
// # Levels
//
// Some keys are those of very many: of everybody called Wang. That a search takes no longer then, each entity has
// a level, by its ID: of eight one is at level 1 or above, of 64 one at level 2 or above. A key is there once for
// every level from 0 up to the entity's. The candidates of a probe are those of the lowest level that has no more
// than Most of them. So two stores look at the same ones, and no list is read that is longer than a few times Most.
package namesearch
