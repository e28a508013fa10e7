-- Named dossiers, each version as somebody put it. A version is written once and never changed; one without a body removes.
CREATE TABLE dossier (
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  at BIGINT NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  title TEXT NOT NULL,
  facts INTEGER NOT NULL,
  hash TEXT NOT NULL,
  body ${bytes},
  PRIMARY KEY (name, version)
);
