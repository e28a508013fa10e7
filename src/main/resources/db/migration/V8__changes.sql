-- How the advice on each kept dossier stood when it was last looked at. A step is written upon the one before, with its changes.
CREATE TABLE advised (
  dossier TEXT PRIMARY KEY,
  step INTEGER NOT NULL,
  version INTEGER NOT NULL,
  rules TEXT NOT NULL,
  rules_at BIGINT NOT NULL,
  day TEXT NOT NULL,
  next_day TEXT,
  state ${bytes} NOT NULL
);
-- What changed, in the order in which it is told. The row of the head is held while changes are written, so that nobody who reads
-- on from a place passes over one that is committed later.
CREATE TABLE change_head (
  id INTEGER PRIMARY KEY,
  place ${sequence} NOT NULL
);
INSERT INTO change_head (id, place) VALUES (1, 0);
CREATE TABLE change (
  place ${sequence} PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  dossier TEXT NOT NULL,
  version INTEGER NOT NULL,
  at BIGINT NOT NULL,
  day TEXT NOT NULL,
  type TEXT NOT NULL,
  reader TEXT,
  mineral TEXT,
  rule TEXT,
  severity INTEGER NOT NULL,
  ahead INTEGER NOT NULL,
  late INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX change_at ON change (at);
-- Who is to be told of what.
CREATE TABLE watch (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  who TEXT NOT NULL,
  body TEXT NOT NULL,
  ahead INTEGER NOT NULL,
  target TEXT,
  secret TEXT,
  place ${sequence} NOT NULL
);
-- What is still to be sent to whom, and what could not be.
CREATE TABLE delivery (
  watch TEXT NOT NULL,
  place ${sequence} NOT NULL,
  dossier TEXT NOT NULL,
  tries INTEGER NOT NULL,
  due_at BIGINT NOT NULL,
  dead INTEGER NOT NULL,
  failed TEXT NOT NULL,
  PRIMARY KEY (watch, place)
);
CREATE INDEX delivery_order ON delivery (watch, dossier, dead, place);
