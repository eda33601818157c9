-- One index for each way that the questions go, in the order that they ask for.
ALTER TABLE employment
  ADD FOREIGN KEY (person_id) REFERENCES person,
  ADD FOREIGN KEY (company_id) REFERENCES company;
CREATE INDEX ON person (sort_key);
CREATE INDEX ON employment (person_id, "order");
CREATE INDEX ON employment (company_id, "order");
CREATE INDEX ON employment (person_id, company_id, standing);
CREATE INDEX ON employment (company_id, role, person_id);
VACUUM ANALYZE;
