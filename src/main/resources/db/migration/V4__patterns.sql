-- Records that are alike are packed against one of them, and writers of PostgreSQL have chains of their own: a further row of
-- "chain" for each. A place is (chain - 1) * 2^40 + the place in that chain, so the places of the first chain stay as they are.

-- The place of the record whose request and answer this one is packed against; none if it is packed by itself.
ALTER TABLE assessment ADD COLUMN pattern BIGINT;
CREATE INDEX assessment_pattern ON assessment (pattern) WHERE pattern IS NOT NULL;
