-- What a record is of: an assessment, a plan or a stress. All of before are assessments.
ALTER TABLE assessment ADD COLUMN kind TEXT NOT NULL DEFAULT 'assessment';
