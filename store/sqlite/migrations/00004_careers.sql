-- +goose Up

-- All that decides which employment of a person led to which other one.
CREATE INDEX relations_by_career ON relations (source, target, standing, status, known, s0, s1) WHERE kind = 1;
