-- The tables of PostGraphile. Texts compare byte by byte, as in ties: the quickest that PostgreSQL has.
CREATE TABLE person (
  id text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  sort_key text COLLATE "C" NOT NULL
);
CREATE TABLE company (
  id text COLLATE "C" PRIMARY KEY,
  name text NOT NULL
);
CREATE TABLE employment (
  id text COLLATE "C" PRIMARY KEY,
  person_id text COLLATE "C" NOT NULL,
  company_id text COLLATE "C" NOT NULL,
  role text,
  "start" text,
  "end" text,
  standing text NOT NULL,
  "order" text COLLATE "C" NOT NULL
);
