-- How far each chain was written to each decision log. What is to be written is the records themselves, so that none can be missing.
CREATE TABLE logged (
  log TEXT NOT NULL,
  chain INTEGER NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (log, chain)
);
-- The trace in which a record was asked for, as the decision log has it. It is no part of what is hashed.
ALTER TABLE assessment ADD COLUMN trace TEXT;
