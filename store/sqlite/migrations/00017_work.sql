-- +goose Up

-- Who worked on a project, and when: relations_by_place of projects.
CREATE INDEX relations_by_project ON relations (target, source, kind, standing, s0, s1, e0, e1, status) WHERE kind = 4;
