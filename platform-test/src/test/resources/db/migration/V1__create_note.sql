CREATE TABLE note (text text NOT NULL, number integer NOT NULL);
