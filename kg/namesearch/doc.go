// Package namesearch finds the names that a text may mean, as people type it: a part of a name, its words in another order,
// its initials, in other letters, with a typo.
//
// It works in two steps. A name has keys (Keys), which a store writes with it; a text has probes (Probes), and an entity is a
// candidate if it has a key of a probe. This is all that a database has to do. Then Find decides which candidates the text
// means, how well, and why, by their names alone.
//
// # Keys
//
// A key is a word of the characters a to z, 0 to 9, Han and Hangul, with no meaning in any query language. It begins with a
// letter for the type of the entity, a digit for the level and a letter for the family of keys:
//
//	w  the name without spaces, in each of its spellings, beginning with each of its words in turn: "wuyuxin" and
//	   "yuxinwu"; behind a 0, the consonants of a name that is Arabic or Hebrew, and of its words
//	h  a run of Han or Hangul, beginning with each of its characters in turn: 吴恩达, 恩达, 达
//	i  initials
//	d  a word as it sounds (loose), and with each of its letters left out: of two words with a typo between
//	   them, one at least of these is the same
//	p  the same behind the first letter of another word of the name
//
// Beside these an entity has a key, of the family x, for each text by which it is known (query.EntityKey): a digest of it,
// without type and level. No probe finds these.
//
// # Levels
//
// Some keys are shared by very many entities: by everybody called Wang. So that a search takes no longer then, each entity
// has a level, by its ID: one in eight is at level 1 or above, one in 64 at level 2 or above. A key is stored for every level
// from 0 up to the entity's. The candidates of a probe are those of the lowest level that has at most Most of them. So two
// stores examine the same ones, and no list is read that is longer than a few times Most.
package namesearch
