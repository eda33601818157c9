-- +goose Up

-- Which claims quote a document. Citations are stored as '[[document,start,end,"quote"],…]'. Claims with one, of which the quote is not
-- empty, are found by its document; those with more, or with a quote that looks so, are few, and found by themselves.
CREATE INDEX relations_by_quoted ON relations (CAST(substr(citations, 3, instr(citations, ',') - 3) AS INTEGER))
  WHERE instr(citations, '],[') = 0 AND instr(citations, ',""]') = 0;
CREATE INDEX relations_of_many ON relations (pk) WHERE instr(citations, '],[') > 0;
CREATE INDEX facts_by_quoted ON facts (CAST(substr(citations, 3, instr(citations, ',') - 3) AS INTEGER))
  WHERE instr(citations, '],[') = 0 AND instr(citations, ',""]') = 0;
CREATE INDEX facts_of_many ON facts (pk) WHERE instr(citations, '],[') > 0;
