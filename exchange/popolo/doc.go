// Package popolo reads Popolo JSON: one object with lists of people, organizations, memberships and more.
package popolo
