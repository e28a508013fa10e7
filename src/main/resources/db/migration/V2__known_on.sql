-- The day of which an assessment uses what was known; none if it uses everything.
ALTER TABLE assessment ADD COLUMN known_on TEXT;
