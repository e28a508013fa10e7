-- The life of rules. A revision is the whole rulebook as somebody drafted it, and never changes; what becomes of it is its steps,
-- one row each. Their places are one order for all revisions, so that what went live last is known.
CREATE TABLE revision (
  number INTEGER PRIMARY KEY,
  upon INTEGER NOT NULL,
  rules TEXT NOT NULL,
  files ${bytes} NOT NULL
);

CREATE TABLE revision_step (
  place ${sequence} PRIMARY KEY,
  number INTEGER NOT NULL,
  step INTEGER NOT NULL,
  state TEXT NOT NULL,
  at BIGINT NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  proof ${bytes},
  UNIQUE (number, step)
);

-- In how many answers a draft that runs beside the live rules says otherwise, by rule and by what is otherwise; and, with no rule,
-- how many answers there were and how many it failed in or was not asked about.
CREATE TABLE revision_shadow (
  number INTEGER NOT NULL,
  rule TEXT NOT NULL,
  what TEXT NOT NULL,
  answers BIGINT NOT NULL,
  example TEXT NOT NULL,
  PRIMARY KEY (number, rule, what)
);
