-- The log of operations: what everything else is a replay of.
-- The hash covers every column but `seq`, which is a local row key and never leaves the file.
CREATE TABLE op (
    seq          INTEGER PRIMARY KEY,
    op_id        BLOB    NOT NULL UNIQUE CHECK (length(op_id) = 16),
    till_id      BLOB    NOT NULL CHECK (length(till_id) = 16),
    till_epoch   INTEGER NOT NULL,
    till_seq     INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    business_day TEXT    NOT NULL,
    actor_id     BLOB    CHECK (length(actor_id) = 16),
    cause_id     BLOB    CHECK (length(cause_id) = 16),
    kind         TEXT    NOT NULL,
    body_version INTEGER NOT NULL,
    body         TEXT    NOT NULL,
    -- What another operation led to was not asked for by itself.
    request_hash BLOB    CHECK (coalesce(length(request_hash) = 32, cause_id IS NOT NULL)),
    hash         BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;
-- The lines of the activity list: what no other operation led to.
CREATE INDEX op_line ON op (seq) WHERE cause_id IS NULL;

CREATE TABLE op_private (
    op_id     BLOB NOT NULL,
    person_id BLOB NOT NULL,
    salt      BLOB NOT NULL CHECK (length(salt) = 16),
    text      TEXT NOT NULL,
    PRIMARY KEY (op_id, person_id)
) STRICT, WITHOUT ROWID;

-- An erase opens this gate for its own transaction; it is empty at every commit.
CREATE TABLE here_erase_gate (open INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER op_is_never_changed BEFORE UPDATE ON op
BEGIN SELECT RAISE(ABORT, 'op is append-only'); END;
CREATE TRIGGER op_is_never_deleted BEFORE DELETE ON op
BEGIN SELECT RAISE(ABORT, 'op is append-only'); END;
CREATE TRIGGER op_private_is_never_changed BEFORE UPDATE ON op_private
BEGIN SELECT RAISE(ABORT, 'op_private is append-only'); END;
CREATE TRIGGER op_private_is_deleted_by_an_erase_only BEFORE DELETE ON op_private
WHEN NOT EXISTS (SELECT 1 FROM here_erase_gate)
BEGIN SELECT RAISE(ABORT, 'op_private is append-only'); END;

-- What is reversed, and by what.
CREATE TABLE reversed (
    target INTEGER PRIMARY KEY REFERENCES op (seq),
    by     INTEGER NOT NULL REFERENCES op (seq)
) STRICT;

-- The shop.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id     INTEGER PRIMARY KEY,
    uuid   BLOB    NOT NULL UNIQUE,
    name   TEXT    NOT NULL,
    active INTEGER NOT NULL
) STRICT;

CREATE TABLE template (
    language TEXT PRIMARY KEY,
    text     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmed_day (
    day TEXT PRIMARY KEY,
    op  INTEGER NOT NULL REFERENCES op (seq)
) STRICT, WITHOUT ROWID;

-- Customers. Columns up to `birthday` come from private text and are cleared by an erase.
CREATE TABLE customer (
    id            INTEGER PRIMARY KEY,
    uuid          BLOB    NOT NULL UNIQUE,
    number        INTEGER NOT NULL UNIQUE,
    op            INTEGER NOT NULL REFERENCES op (seq),
    honorific     TEXT    NOT NULL DEFAULT '',
    given         TEXT    NOT NULL DEFAULT '',
    family        TEXT    NOT NULL DEFAULT '',
    call_me       TEXT    NOT NULL DEFAULT '',
    reference     TEXT    NOT NULL DEFAULT '',
    birthday      TEXT    NOT NULL DEFAULT '',
    language      TEXT    NOT NULL,
    first_name_ok INTEGER NOT NULL,
    state         TEXT    NOT NULL DEFAULT 'active',
    stopped       INTEGER NOT NULL DEFAULT 0,
    imported      INTEGER REFERENCES import (id),
    version       INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX customer_by_reference ON customer (reference) WHERE reference <> '';
CREATE INDEX customer_by_birthday ON customer (substr(birthday, 6)) WHERE birthday <> '';

CREATE TABLE contact (
    id       INTEGER PRIMARY KEY,
    uuid     BLOB    NOT NULL UNIQUE,
    customer INTEGER NOT NULL REFERENCES customer (id),
    kind     TEXT    NOT NULL,
    raw      TEXT    NOT NULL,
    norm     TEXT    NOT NULL,
    shown    TEXT    NOT NULL,
    mobile   INTEGER NOT NULL,
    sound    INTEGER NOT NULL,
    label    TEXT    NOT NULL,
    main     INTEGER NOT NULL,
    state    TEXT    NOT NULL,
    -- Digits of a phone from the last to the first: a tail is a range of this.
    reversed TEXT    NOT NULL
) STRICT;
CREATE INDEX contact_by_customer ON contact (customer);
CREATE INDEX contact_by_norm ON contact (norm);
CREATE INDEX contact_by_tail ON contact (reversed) WHERE reversed <> '';

CREATE TABLE note (
    id       INTEGER PRIMARY KEY,
    uuid     BLOB    NOT NULL UNIQUE,
    customer INTEGER NOT NULL REFERENCES customer (id),
    op       INTEGER NOT NULL REFERENCES op (seq),
    text     TEXT    NOT NULL,
    pinned   INTEGER NOT NULL,
    removed  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX note_by_customer ON note (customer);

CREATE TABLE consent (
    op       INTEGER NOT NULL REFERENCES op (seq),
    n        INTEGER NOT NULL,
    customer INTEGER NOT NULL REFERENCES customer (id),
    channel  TEXT    NOT NULL,
    purpose  TEXT    NOT NULL,
    state    TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    since    TEXT,
    source   TEXT    NOT NULL,
    wording  TEXT,
    PRIMARY KEY (op, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_by_customer ON consent (customer);

-- The club.
CREATE TABLE membership (
    op       INTEGER PRIMARY KEY REFERENCES op (seq),
    customer INTEGER NOT NULL REFERENCES customer (id),
    state    TEXT    NOT NULL,
    day      TEXT    NOT NULL
) STRICT;
CREATE INDEX membership_by_customer ON membership (customer);

-- What an account counts: "points", "stamps:1", "tickets:UUID", "gift" or "credit".
CREATE TABLE account (
    id    INTEGER PRIMARY KEY,
    uuid  BLOB    NOT NULL UNIQUE,
    holds TEXT    NOT NULL DEFAULT 'points'
) STRICT;

-- Who holds an account; a merge moves the holding and touches no entry.
CREATE TABLE holding (
    account  INTEGER PRIMARY KEY REFERENCES account (id),
    customer INTEGER NOT NULL REFERENCES customer (id)
) STRICT;
CREATE INDEX holding_by_customer ON holding (customer);

CREATE TABLE card (
    id          INTEGER PRIMARY KEY,
    uuid        BLOB    NOT NULL UNIQUE,
    customer    INTEGER NOT NULL REFERENCES customer (id),
    -- As it is written on the card; capital and small letters are the same code.
    number      TEXT    NOT NULL COLLATE NOCASE,
    since       TEXT    NOT NULL,
    blocked     INTEGER NOT NULL DEFAULT 0,
    replaced_by INTEGER REFERENCES card (id)
) STRICT;
CREATE INDEX card_by_customer ON card (customer);
CREATE INDEX card_by_number ON card (number);
-- A code opens one customer; a blocked card's code may be given out again.
CREATE UNIQUE INDEX card_open ON card (number) WHERE NOT blocked;

-- Ledgers of points, stamps, tickets and money of cards, in the unit of their account.
-- Append-only: corrected by new entries.
CREATE TABLE ledger_entry (
    op      INTEGER NOT NULL REFERENCES op (seq),
    n       INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    kind    TEXT    NOT NULL,
    amount  INTEGER NOT NULL CHECK (amount <> 0),
    -- Of a lot: the rule that gave it, the first day of its use, and the last.
    rule      INTEGER,
    from_day  TEXT,
    until_day TEXT,
    PRIMARY KEY (op, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_entry_by_account ON ledger_entry (account);

-- What comes out of a lot (above zero) or back into it (below zero).
CREATE TABLE ledger_draw (
    op     INTEGER NOT NULL,
    n      INTEGER NOT NULL,
    lot_op INTEGER NOT NULL,
    lot_n  INTEGER NOT NULL,
    amount INTEGER NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (op, n, lot_op, lot_n),
    FOREIGN KEY (op, n) REFERENCES ledger_entry (op, n),
    FOREIGN KEY (lot_op, lot_n) REFERENCES ledger_entry (op, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_draw_by_lot ON ledger_draw (lot_op, lot_n);

CREATE TABLE owed_entry (
    op      INTEGER NOT NULL REFERENCES op (seq),
    n       INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES account (id),
    amount  INTEGER NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (op, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX owed_entry_by_account ON owed_entry (account);

CREATE TRIGGER ledger_entry_is_never_changed BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'ledger_entry is append-only'); END;
CREATE TRIGGER ledger_entry_is_never_deleted BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'ledger_entry is append-only'); END;
CREATE TRIGGER ledger_draw_is_never_changed BEFORE UPDATE ON ledger_draw
BEGIN SELECT RAISE(ABORT, 'ledger_draw is append-only'); END;
CREATE TRIGGER ledger_draw_is_never_deleted BEFORE DELETE ON ledger_draw
BEGIN SELECT RAISE(ABORT, 'ledger_draw is append-only'); END;
CREATE TRIGGER owed_entry_is_never_changed BEFORE UPDATE ON owed_entry
BEGIN SELECT RAISE(ABORT, 'owed_entry is append-only'); END;
CREATE TRIGGER owed_entry_is_never_deleted BEFORE DELETE ON owed_entry
BEGIN SELECT RAISE(ABORT, 'owed_entry is append-only'); END;

-- The last day of lots that were open when the owner gave old ones a new life; the last row counts.
CREATE TABLE lot_life (
    op        INTEGER NOT NULL REFERENCES op (seq),
    lot_op    INTEGER NOT NULL,
    lot_n     INTEGER NOT NULL,
    until_day TEXT,
    PRIMARY KEY (lot_op, lot_n, op),
    FOREIGN KEY (lot_op, lot_n) REFERENCES ledger_entry (op, n)
) STRICT, WITHOUT ROWID;

-- What is left in a lot. The CHECK is the last guard against a balance below zero.
CREATE TABLE cache_lot (
    op      INTEGER NOT NULL,
    n       INTEGER NOT NULL,
    account INTEGER NOT NULL,
    left    INTEGER NOT NULL CHECK (left >= 0),
    from_day  TEXT,
    until_day TEXT,
    PRIMARY KEY (op, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX cache_lot_open ON cache_lot (account, op, n) WHERE left > 0;
CREATE INDEX cache_lot_ending ON cache_lot (until_day) WHERE left > 0 AND until_day IS NOT NULL;

-- The ladder's history: who went where, and why. The last row of somebody is where they stand.
CREATE TABLE step_change (
    op        INTEGER NOT NULL REFERENCES op (seq),
    customer  INTEGER NOT NULL REFERENCES customer (id),
    day       TEXT    NOT NULL,
    from_step INTEGER,
    to_step   INTEGER,
    turn      TEXT    NOT NULL,
    why       TEXT    NOT NULL,
    -- What the ladder counted.
    value     INTEGER NOT NULL,
    PRIMARY KEY (customer, op)
) STRICT, WITHOUT ROWID;

-- Who was set on a step by hand, until when, and why; the last row of somebody counts.
CREATE TABLE step_by_hand (
    op        INTEGER PRIMARY KEY REFERENCES op (seq),
    customer  INTEGER NOT NULL REFERENCES customer (id),
    -- First day; NULL gives them back to the rule.
    from_day  TEXT,
    step      INTEGER,
    until_day TEXT,
    reason    TEXT    NOT NULL
) STRICT;
CREATE INDEX step_by_hand_by_customer ON step_by_hand (customer);

-- Purchases. The row key is the operation's: its UUID is the purchase's.
CREATE TABLE purchase (
    op          INTEGER PRIMARY KEY REFERENCES op (seq),
    customer    INTEGER REFERENCES customer (id),
    day         TEXT    NOT NULL,
    at          INTEGER,
    amount      INTEGER NOT NULL CHECK (amount >= 0),
    -- What of it was paid with points, gift cards and credit; the rest was paid at the till.
    paid_points INTEGER NOT NULL CHECK (paid_points BETWEEN 0 AND amount),
    paid_gift   INTEGER NOT NULL DEFAULT 0 CHECK (paid_gift >= 0),
    paid_credit INTEGER NOT NULL DEFAULT 0 CHECK (paid_credit >= 0),
    -- What was taken off the price before; the amount is what was left to pay.
    off         INTEGER NOT NULL DEFAULT 0 CHECK (off >= 0),
    returned    INTEGER NOT NULL DEFAULT 0 CHECK (returned BETWEEN 0 AND amount),
    receipt     TEXT,
    import      INTEGER REFERENCES import (id),
    voided      INTEGER REFERENCES op (seq),
    CHECK (paid_points + paid_gift + paid_credit <= amount)
) STRICT;
CREATE INDEX purchase_by_customer ON purchase (customer, day);

CREATE TABLE purchase_line (
    purchase       INTEGER NOT NULL REFERENCES purchase (op),
    n              INTEGER NOT NULL,
    goods          TEXT    NOT NULL,
    quantity_milli INTEGER NOT NULL,
    amount         INTEGER NOT NULL CHECK (amount >= 0),
    -- Group of goods in the shop's words.
    goods_group    TEXT    NOT NULL DEFAULT '',
    -- The return this line came back with.
    returned       INTEGER REFERENCES op (seq),
    PRIMARY KEY (purchase, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE purchase_return (
    op        INTEGER PRIMARY KEY REFERENCES op (seq),
    purchase  INTEGER NOT NULL REFERENCES purchase (op),
    day       TEXT    NOT NULL,
    amount    INTEGER NOT NULL CHECK (amount > 0),
    -- What of it went back as points, onto gift cards and as credit; the rest out of the till.
    as_points INTEGER NOT NULL DEFAULT 0,
    as_gift   INTEGER NOT NULL DEFAULT 0,
    as_credit INTEGER NOT NULL DEFAULT 0,
    restored  INTEGER REFERENCES op (seq)
) STRICT;
CREATE INDEX purchase_return_by_purchase ON purchase_return (purchase);

-- Imports.
CREATE TABLE import (
    id       INTEGER PRIMARY KEY,
    uuid     BLOB    NOT NULL UNIQUE,
    op       INTEGER NOT NULL REFERENCES op (seq),
    file     TEXT    NOT NULL,
    digest   TEXT    NOT NULL,
    rows_are TEXT    NOT NULL,
    mapping  TEXT    NOT NULL,
    state    TEXT    NOT NULL DEFAULT 'open',
    rows     INTEGER NOT NULL DEFAULT 0,
    added    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Rows of other systems that are in: the identity of a row, so that a file comes in once.
CREATE TABLE import_row (
    key      BLOB PRIMARY KEY CHECK (length(key) = 12),
    purchase INTEGER NOT NULL REFERENCES purchase (op)
) STRICT, WITHOUT ROWID;

-- "We miss you": what people did with a lapse.
CREATE TABLE reminder (
    op       INTEGER PRIMARY KEY REFERENCES op (seq),
    customer INTEGER NOT NULL REFERENCES customer (id),
    last_day TEXT    NOT NULL,
    deed     TEXT    NOT NULL,
    day      TEXT    NOT NULL,
    body     TEXT    NOT NULL
) STRICT;
CREATE INDEX reminder_by_customer ON reminder (customer, last_day);
CREATE INDEX reminder_by_day ON reminder (deed, day);

CREATE TABLE round (
    op       INTEGER PRIMARY KEY REFERENCES op (seq),
    per_day  INTEGER NOT NULL,
    from_day TEXT    NOT NULL,
    to_day   TEXT
) STRICT;

-- Whom an operation concerns. A purchase says so itself and stands here no second time.
CREATE TABLE op_person (
    customer INTEGER NOT NULL REFERENCES customer (id),
    op       INTEGER NOT NULL REFERENCES op (seq),
    PRIMARY KEY (customer, op)
) STRICT, WITHOUT ROWID;
CREATE INDEX op_person_by_op ON op_person (op);
-- The timeline. Its words are made when it is read.
CREATE VIEW timeline (customer, op) AS
SELECT customer, op FROM op_person
UNION ALL
SELECT customer, op FROM purchase WHERE customer IS NOT NULL;

-- Caches: can be rebuilt, and are compared by rebuilding.
CREATE TABLE cache_facts (
    customer     INTEGER PRIMARY KEY,
    purchases    INTEGER NOT NULL,
    sum          INTEGER NOT NULL,
    first_day    TEXT    NOT NULL,
    last_day     TEXT    NOT NULL,
    recorded_day TEXT    NOT NULL,
    visit_days   INTEGER NOT NULL,
    half_gap     INTEGER,
    -- The first day on which they are missed by the rhythm rule if no purchase comes; nothing for
    -- who was taken off the lists.
    due_day      TEXT,
    long_gone    INTEGER NOT NULL
) STRICT;
CREATE INDEX cache_facts_due ON cache_facts (long_gone, due_day);

-- To whom one may write for advertising, over some channel that is allowed and reaches them.
CREATE TABLE cache_writable (customer INTEGER PRIMARY KEY) STRICT;

CREATE TABLE cache_name (
    customer INTEGER PRIMARY KEY,
    folded   TEXT NOT NULL,
    sort_key TEXT NOT NULL
) STRICT;
CREATE INDEX cache_name_sorted ON cache_name (sort_key, customer);

CREATE TABLE cache_word (
    word     TEXT    NOT NULL,
    customer INTEGER NOT NULL,
    PRIMARY KEY (word, customer)
) STRICT, WITHOUT ROWID;
CREATE INDEX cache_word_by_customer ON cache_word (customer);

CREATE VIRTUAL TABLE cache_text USING fts5 (
    folded, squeezed, notes,
    tokenize = 'trigram', detail = 'full'
);
INSERT INTO cache_text (cache_text, rank) VALUES ('secure-delete', 1);

-- This machine's: not in the log, never carried elsewhere.
CREATE TABLE here_till (
    only       INTEGER PRIMARY KEY CHECK (only = 1),
    till_id    BLOB    NOT NULL CHECK (length(till_id) = 16),
    till_epoch INTEGER NOT NULL,
    machine    TEXT    NOT NULL
) STRICT;
CREATE TABLE here_value (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE here_draft (
    form    TEXT PRIMARY KEY,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
