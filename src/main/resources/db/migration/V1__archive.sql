-- The record of assessments. ${bytes} and ${sequence} are the database's words for byte strings and 64-bit numbers.

-- One row: the last link of the chain. Updating it is also the lock that puts all writers in one line.
CREATE TABLE chain (
  id INTEGER PRIMARY KEY,
  beat BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO chain (id, beat, seq, hash)
VALUES (1, 0, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Where the chain begins after old assessments were removed by age.
CREATE TABLE anchor (
  seq BIGINT PRIMARY KEY,
  hash TEXT NOT NULL,
  removed_at BIGINT NOT NULL
);

CREATE TABLE rule_base (
  digest TEXT PRIMARY KEY,
  first_used BIGINT NOT NULL,
  files ${bytes} NOT NULL
);

CREATE TABLE assessment (
  seq ${sequence} PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at BIGINT NOT NULL,
  as_of TEXT NOT NULL,
  rule_base TEXT NOT NULL,
  program TEXT NOT NULL,
  who TEXT NOT NULL,
  micros BIGINT NOT NULL,
  idempotency_key TEXT,
  request_digest TEXT NOT NULL,
  masked TEXT NOT NULL,
  flags INTEGER NOT NULL,
  worst TEXT,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  request ${bytes} NOT NULL,
  answer ${bytes} NOT NULL,
  UNIQUE (who, idempotency_key)
);
CREATE INDEX assessment_at ON assessment (at);

-- What an assessment can be found by. kind: subject (an economy or mineral it is about), flag, question.
CREATE TABLE label (
  seq BIGINT NOT NULL,
  kind TEXT NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  economy TEXT NOT NULL,
  mineral TEXT NOT NULL,
  PRIMARY KEY (seq, kind, rule, severity, economy, mineral)
)${compact};
