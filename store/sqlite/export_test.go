package sqlite

// IDIndexes is a migration, for files of older versions.
var IDIndexes = idIndexes
