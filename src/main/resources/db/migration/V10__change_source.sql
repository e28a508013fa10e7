-- How far the changes that stand in a topic of Kafka were taken over, so that whoever watches here is told of them, too.
CREATE TABLE change_source (
  topic TEXT NOT NULL,
  part INTEGER NOT NULL,
  next ${sequence} NOT NULL,
  PRIMARY KEY (topic, part)
);
