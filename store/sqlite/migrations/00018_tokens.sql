-- +goose Up

-- Who may use the server. Times are seconds since 1970, 0 for none.
CREATE TABLE tokens (
    hash      TEXT    NOT NULL PRIMARY KEY, -- SHA-256 in hexadecimal digits
    name      TEXT    NOT NULL UNIQUE,
    role      TEXT    NOT NULL,
    created   INTEGER NOT NULL,
    expires   INTEGER NOT NULL,
    last_used INTEGER NOT NULL,
    revoked   INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
