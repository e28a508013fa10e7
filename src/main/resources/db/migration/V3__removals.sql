-- The second form of a record: its labels are within what is hashed, request and answer are packed, and removals are links of
-- the chain. Records of the first form stay as they are. What the anchors say is taken over by the program, into the chain.

-- 1: as the first version wrote it; 2: labels hashed, request and answer packed by zlib.
ALTER TABLE assessment ADD COLUMN format INTEGER NOT NULL DEFAULT 1;

-- Each removal of old assessments, at its own place in the chain.
CREATE TABLE removal (
  seq ${sequence} PRIMARY KEY,
  at BIGINT NOT NULL,
  first_removed BIGINT NOT NULL,
  last_removed BIGINT NOT NULL,
  last_hash TEXT NOT NULL,
  assessments BIGINT NOT NULL,
  earlier TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);
