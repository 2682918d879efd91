CREATE TABLE sport (
    code    text PRIMARY KEY,
    name_en text NOT NULL,
    name_fr text NOT NULL
);

CREATE TABLE venue (
    code      text PRIMARY KEY,
    name_en   text             NOT NULL,
    name_fr   text             NOT NULL,
    city      text             NOT NULL,
    latitude  double precision,
    longitude double precision,
    time_zone text             NOT NULL,
    capacity  integer          NOT NULL CHECK (capacity > 0)
);

CREATE TABLE session (
    code        text PRIMARY KEY,
    version     bigint      NOT NULL,
    sport_code  text        NOT NULL REFERENCES sport,
    venue_code  text        NOT NULL REFERENCES venue,
    title_en    text        NOT NULL,
    title_fr    text        NOT NULL,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    -- The venue's own calendar day, by which people search.
    local_date  date        NOT NULL,
    medal       boolean     NOT NULL,
    phase       text        NOT NULL,
    status      text        NOT NULL CHECK (status IN ('ON_SALE', 'CLOSED', 'CANCELLED')),
    gates       text[]      NOT NULL,
    -- Lower case, without accents: sport, venue, city and title in both languages.
    search_text text        NOT NULL,
    CHECK (ends_at > starts_at)
);
CREATE INDEX session_starts_at ON session (starts_at, code);

-- available is what order-service last told; 0 until it has opened the allotment.
CREATE TABLE category (
    session_code         text    NOT NULL REFERENCES session,
    category             text    NOT NULL,
    rank                 integer NOT NULL,
    capacity             integer NOT NULL CHECK (capacity > 0),
    available            integer NOT NULL DEFAULT 0,
    availability_version bigint  NOT NULL DEFAULT 0,
    PRIMARY KEY (session_code, category)
);

CREATE TABLE offer (
    id           uuid PRIMARY KEY,
    session_code text    NOT NULL,
    category     text    NOT NULL,
    type         text    NOT NULL CHECK (type IN ('SOLO', 'DUO', 'FAMILY')),
    persons      integer NOT NULL CHECK (persons > 0),
    amount       bigint  NOT NULL CHECK (amount >= 0),
    currency     text    NOT NULL,
    live_code    boolean NOT NULL,
    status       text    NOT NULL CHECK (status IN ('ON_SALE', 'WITHDRAWN')),
    FOREIGN KEY (session_code, category) REFERENCES category,
    UNIQUE (session_code, category, type)
);
