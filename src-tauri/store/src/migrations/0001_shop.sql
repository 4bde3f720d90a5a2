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
-- Where a business day begins in it.
CREATE INDEX op_by_day ON op (business_day) WHERE cause_id IS NULL;

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
    value TEXT NOT NULL,
    -- The operation that made it what it is.
    op    INTEGER NOT NULL REFERENCES op (seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id     INTEGER PRIMARY KEY,
    uuid   BLOB    NOT NULL UNIQUE,
    name   TEXT    NOT NULL,
    active INTEGER NOT NULL
) STRICT;

CREATE TABLE template (
    language TEXT PRIMARY KEY,
    text     TEXT NOT NULL,
    -- Its version: the operation that wrote it.
    op       INTEGER NOT NULL REFERENCES op (seq)
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
    -- How they like to be reached, where they said so.
    wish_channel  TEXT,
    wish_time     TEXT,
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
    removed  INTEGER NOT NULL DEFAULT 0,
    -- What it is about, where somebody said so.
    tag      TEXT
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
    day      TEXT    NOT NULL,
    -- How their word came to the shop, and the operation that made the rules they accepted.
    source   TEXT,
    rules    INTEGER REFERENCES op (seq)
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
-- The scanner is told how long the codes of cards are.
CREATE INDEX card_by_length ON card (length(number));
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

-- What moved on a day, by what the accounts count and why: the shop's debt without a walk through
-- the ledger.
CREATE TABLE cache_moved (
    day    TEXT    NOT NULL,
    holds  TEXT    NOT NULL,
    kind   TEXT    NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (day, holds, kind)
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

-- Promotions, whole as the shop made them.
CREATE TABLE promotion (
    id      INTEGER PRIMARY KEY,
    uuid    BLOB    NOT NULL UNIQUE,
    -- The operation that made it what it is.
    op      INTEGER NOT NULL REFERENCES op (seq),
    body    TEXT    NOT NULL,
    active  INTEGER NOT NULL,
    -- Taken back before anybody used it.
    removed INTEGER NOT NULL,
    -- Uses that stand: a sale asks for them, however many there are.
    uses    INTEGER NOT NULL DEFAULT 0 CHECK (uses >= 0)
) STRICT;
CREATE INDEX promotion_open ON promotion (id) WHERE active AND NOT removed;

CREATE TABLE coupon (
    id           INTEGER PRIMARY KEY,
    uuid         BLOB    NOT NULL UNIQUE,
    op           INTEGER NOT NULL REFERENCES op (seq),
    promotion    INTEGER NOT NULL REFERENCES promotion (id),
    code         TEXT    NOT NULL UNIQUE,
    -- The only one who may use it; NULL for whoever brings it.
    customer     INTEGER REFERENCES customer (id),
    most_uses    INTEGER NOT NULL,
    from_day     TEXT,
    until_day    TEXT,
    back_on_void INTEGER NOT NULL,
    blocked      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX coupon_by_promotion ON coupon (promotion);
CREATE INDEX coupon_by_customer ON coupon (customer) WHERE customer IS NOT NULL;

-- Uses of promotions by sales. Whose a use is, the purchase says.
CREATE TABLE promotion_use (
    op        INTEGER NOT NULL REFERENCES purchase (op),
    -- Its UUID: the price of a step has no row of its own.
    promotion BLOB    NOT NULL,
    coupon    INTEGER REFERENCES coupon (id),
    off       INTEGER NOT NULL CHECK (off >= 0),
    cost      INTEGER NOT NULL CHECK (cost >= off),
    gift      TEXT,
    -- The void or undo that made the use free again.
    freed     INTEGER REFERENCES op (seq),
    PRIMARY KEY (op, promotion)
) STRICT, WITHOUT ROWID;
CREATE INDEX promotion_use_by_coupon ON promotion_use (coupon) WHERE coupon IS NOT NULL;

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

-- The sums of cache_facts over everybody, in one row: the usual customer without a walk through
-- all of them. No row where nobody bought.
CREATE TABLE cache_usual (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    people     INTEGER NOT NULL,
    sum        INTEGER NOT NULL,
    visit_days INTEGER NOT NULL,
    -- First days, each in days since 1901-01-01.
    first_days INTEGER NOT NULL
) STRICT;

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

-- Goods that sales named, by their folded name, as they stood on the latest day. Lines of a void
-- sale are counted out again, what they told stays; goods without a line are not offered.
CREATE TABLE cache_goods (
    folded      TEXT    PRIMARY KEY,
    goods       TEXT    NOT NULL,
    -- The last group they were sold in.
    goods_group TEXT    NOT NULL,
    -- Of a piece, as it was last sold with nothing off; NULL where no sale tells it.
    price       INTEGER,
    -- The latest day.
    day         TEXT    NOT NULL,
    -- Lines of sales that stand.
    lines       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX cache_goods_by_group ON cache_goods (goods_group, lines) WHERE goods_group <> '';

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

-- Prize draws. The seed stands in the log alone until the draw is made.
CREATE TABLE draw (
    id         INTEGER PRIMARY KEY,
    uuid       BLOB    NOT NULL UNIQUE,
    op         INTEGER NOT NULL REFERENCES op (seq),
    name       TEXT    NOT NULL,
    terms      TEXT    NOT NULL,
    commitment TEXT    NOT NULL,
    withdrawn  INTEGER NOT NULL DEFAULT 0,
    -- The operation that froze the list, and what it froze.
    closed     INTEGER REFERENCES op (seq),
    list       TEXT,
    -- The operation that made the draw.
    made       INTEGER REFERENCES op (seq)
) STRICT;

-- A frozen list: who is in the draw with how many tickets.
CREATE TABLE draw_entry (
    draw     INTEGER NOT NULL REFERENCES draw (id),
    customer INTEGER NOT NULL REFERENCES customer (id),
    weight   INTEGER NOT NULL CHECK (weight > 0),
    PRIMARY KEY (draw, customer)
) STRICT, WITHOUT ROWID;

-- Winners in the order drawn, then reserves.
CREATE TABLE draw_win (
    draw     INTEGER NOT NULL REFERENCES draw (id),
    place    INTEGER NOT NULL,
    -- Place of the prize among the prizes; a reserve has none until one is passed on.
    prize    INTEGER,
    customer INTEGER NOT NULL REFERENCES customer (id),
    state    TEXT    NOT NULL,
    note     TEXT    NOT NULL DEFAULT '',
    -- The operation that changed it last.
    op       INTEGER NOT NULL REFERENCES op (seq),
    PRIMARY KEY (draw, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX draw_win_by_customer ON draw_win (customer);

-- Scratch cards. Of a code only its hash is kept.
CREATE TABLE scratch_run (
    id        INTEGER PRIMARY KEY,
    uuid      BLOB    NOT NULL UNIQUE,
    op        INTEGER NOT NULL REFERENCES op (seq),
    name      TEXT    NOT NULL,
    prizes    TEXT    NOT NULL,
    salt      BLOB    NOT NULL CHECK (length(salt) = 16),
    -- Whether a card pays only after it went out with a sale.
    with_sale INTEGER NOT NULL,
    -- The operation that said it is on paper.
    confirmed INTEGER REFERENCES op (seq),
    blocked   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE scratch_code (
    run      INTEGER NOT NULL REFERENCES scratch_run (id),
    n        INTEGER NOT NULL,
    hash     BLOB    NOT NULL CHECK (length(hash) = 32),
    -- Place of its prize among the prizes.
    prize    INTEGER,
    -- The operations that activated it and paid for it; of a card that went out with a sale, the
    -- sale's.
    active   INTEGER REFERENCES op (seq),
    paid     INTEGER REFERENCES op (seq),
    customer INTEGER REFERENCES customer (id),
    PRIMARY KEY (run, n),
    CHECK (paid IS NULL OR (prize IS NOT NULL AND active IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX scratch_code_by_hash ON scratch_code (run, hash);
CREATE INDEX scratch_code_by_customer ON scratch_code (customer) WHERE customer IS NOT NULL;

-- Two records of one person. Who is gone leads to who was kept; nothing leads on from there.
CREATE TABLE merged (
    gone  INTEGER PRIMARY KEY REFERENCES customer (id),
    kept  INTEGER NOT NULL REFERENCES customer (id),
    op    INTEGER NOT NULL REFERENCES op (seq),
    -- What the gone record's state was.
    state TEXT    NOT NULL
) STRICT;
CREATE INDEX merged_by_kept ON merged (kept);

-- The rows a merge moved, so that exactly they go back.
CREATE TABLE merge_moved (
    room TEXT    NOT NULL,
    row  INTEGER NOT NULL,
    op   INTEGER NOT NULL REFERENCES op (seq),
    PRIMARY KEY (room, row, op)
) STRICT, WITHOUT ROWID;
CREATE INDEX merge_moved_by_op ON merge_moved (op);

-- Pairs that are two people, whatever they share; the lower row key first.
CREATE TABLE told_apart (
    one   INTEGER NOT NULL REFERENCES customer (id),
    other INTEGER NOT NULL REFERENCES customer (id),
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

-- Who brought whom.
CREATE TABLE referral (
    newcomer INTEGER PRIMARY KEY REFERENCES customer (id),
    brought  INTEGER NOT NULL REFERENCES customer (id),
    day      TEXT    NOT NULL,
    -- The day on which who brought them was thanked.
    thanked  TEXT
) STRICT;
CREATE INDEX referral_by_brought ON referral (brought);

-- How people came to hear of the shop.
CREATE TABLE heard (
    customer INTEGER PRIMARY KEY REFERENCES customer (id),
    source   TEXT    NOT NULL
) STRICT;

CREATE TABLE source_cost (
    op       INTEGER PRIMARY KEY REFERENCES op (seq),
    source   TEXT    NOT NULL,
    from_day TEXT    NOT NULL,
    to_day   TEXT    NOT NULL,
    amount   INTEGER NOT NULL CHECK (amount > 0),
    note     TEXT    NOT NULL
) STRICT;

CREATE TABLE referral_ask (
    op       INTEGER PRIMARY KEY REFERENCES op (seq),
    customer INTEGER NOT NULL REFERENCES customer (id),
    day      TEXT    NOT NULL
) STRICT;
CREATE INDEX referral_ask_by_customer ON referral_ask (customer);

-- Who belongs to somebody, what else is known of them, and who carries which of their cards:
-- private text, cleared by an erase.
CREATE TABLE relative (
    customer INTEGER NOT NULL REFERENCES customer (id),
    n        INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    relation TEXT    NOT NULL,
    birthday TEXT    NOT NULL,
    -- Their own page.
    page     INTEGER REFERENCES customer (id),
    PRIMARY KEY (customer, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX relative_by_birthday ON relative (substr(birthday, 6)) WHERE birthday <> '';
CREATE INDEX relative_by_page ON relative (page) WHERE page IS NOT NULL;

CREATE TABLE personal_fact (
    customer  INTEGER NOT NULL REFERENCES customer (id),
    n         INTEGER NOT NULL,
    text      TEXT    NOT NULL,
    sensitive INTEGER NOT NULL,
    PRIMARY KEY (customer, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE card_holder (
    card INTEGER PRIMARY KEY REFERENCES card (id),
    name TEXT    NOT NULL
) STRICT;

-- Gift cards: money that whoever holds the code may spend.
CREATE TABLE gift_card (
    id        INTEGER PRIMARY KEY,
    uuid      BLOB    NOT NULL UNIQUE,
    op        INTEGER NOT NULL REFERENCES op (seq),
    code      TEXT    NOT NULL UNIQUE,
    kind      TEXT    NOT NULL,
    account   INTEGER NOT NULL UNIQUE REFERENCES account (id),
    -- What was put on it, and what the till took for it.
    amount    INTEGER NOT NULL CHECK (amount > 0),
    paid      INTEGER NOT NULL CHECK (paid BETWEEN 0 AND amount),
    until_day TEXT,
    reason    TEXT    NOT NULL,
    state     TEXT    NOT NULL DEFAULT 'open'
) STRICT;

-- Money into the till for gift cards (above zero), or out of it: no purchase and no return.
CREATE TABLE gift_till (
    op     INTEGER NOT NULL REFERENCES op (seq),
    card   INTEGER NOT NULL REFERENCES gift_card (id),
    amount INTEGER NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (op, card)
) STRICT, WITHOUT ROWID;

-- When the whole code of a gift card was shown, to be printed.
CREATE TABLE gift_shown (
    op   INTEGER PRIMARY KEY REFERENCES op (seq),
    card INTEGER NOT NULL REFERENCES gift_card (id)
) STRICT;
CREATE INDEX gift_shown_by_card ON gift_shown (card);

-- Rewards of the catalogue.
CREATE TABLE reward (
    id        INTEGER PRIMARY KEY,
    uuid      BLOB    NOT NULL UNIQUE,
    name      TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    points    INTEGER NOT NULL CHECK (points > 0),
    cost      INTEGER NOT NULL,
    -- Pieces to give in all, those given counted.
    stock     INTEGER,
    from_day  TEXT,
    until_day TEXT,
    from_step INTEGER,
    active    INTEGER NOT NULL
) STRICT;

-- Rewards that somebody chose. The row key is the operation's.
CREATE TABLE redemption (
    op       INTEGER PRIMARY KEY REFERENCES op (seq),
    reward   INTEGER NOT NULL REFERENCES reward (id),
    customer INTEGER NOT NULL REFERENCES customer (id),
    code     TEXT    NOT NULL UNIQUE,
    -- Name and cost as they stood then.
    name     TEXT    NOT NULL,
    points   INTEGER NOT NULL,
    cost     INTEGER NOT NULL,
    state    TEXT    NOT NULL
) STRICT;
-- How many of a reward were given is counted in the index alone.
CREATE INDEX redemption_by_reward ON redemption (reward, state);
CREATE INDEX redemption_by_customer ON redemption (customer);
CREATE INDEX redemption_waiting ON redemption (op) WHERE state = 'waiting';

-- Deeds of the counter over their limit, with the reason; one operation may go over several.
CREATE TABLE limit_passed (
    id            INTEGER PRIMARY KEY,
    op            INTEGER NOT NULL REFERENCES op (seq),
    customer      INTEGER REFERENCES customer (id),
    deed          TEXT    NOT NULL,
    limit_amount  INTEGER NOT NULL,
    came_to       INTEGER NOT NULL,
    reason        TEXT    NOT NULL
) STRICT;

-- Paying over time. A plan's parts as they were agreed; how it stands is reckoned from them, the
-- payments, and what came back of the sale.
CREATE TABLE plan (
    id       INTEGER PRIMARY KEY,
    uuid     BLOB    NOT NULL UNIQUE,
    op       INTEGER NOT NULL REFERENCES op (seq),
    customer INTEGER NOT NULL REFERENCES customer (id),
    purchase INTEGER REFERENCES purchase (op),
    for_what TEXT    NOT NULL,
    total    INTEGER NOT NULL CHECK (total > 0),
    dropped  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX plan_by_customer ON plan (customer);
CREATE INDEX plan_by_purchase ON plan (purchase) WHERE purchase IS NOT NULL;

CREATE TABLE instalment (
    plan   INTEGER NOT NULL REFERENCES plan (id),
    n      INTEGER NOT NULL,
    due    TEXT    NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (plan, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_payment (
    uuid   BLOB    PRIMARY KEY,
    op     INTEGER NOT NULL REFERENCES op (seq),
    plan   INTEGER NOT NULL REFERENCES plan (id),
    day    TEXT    NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    stands INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_payment_by_plan ON plan_payment (plan);

-- Polite words that left the house, each once a part.
CREATE TABLE plan_word (
    op   INTEGER PRIMARY KEY REFERENCES op (seq),
    plan INTEGER NOT NULL REFERENCES plan (id),
    part INTEGER NOT NULL,
    word TEXT    NOT NULL,
    way  TEXT    NOT NULL,
    day  TEXT    NOT NULL
) STRICT;
CREATE INDEX plan_word_by_plan ON plan_word (plan);

-- How much somebody may owe; the last row of them counts, NULL goes by the shop's limit.
CREATE TABLE credit_limit (
    op       INTEGER PRIMARY KEY REFERENCES op (seq),
    customer INTEGER NOT NULL REFERENCES customer (id),
    most     INTEGER
) STRICT;
CREATE INDEX credit_limit_by_customer ON credit_limit (customer);

-- Goods given to try. Whether they were bought is what the purchases say.
CREATE TABLE trial (
    id        INTEGER PRIMARY KEY,
    uuid      BLOB    NOT NULL UNIQUE,
    op        INTEGER NOT NULL REFERENCES op (seq),
    customer  INTEGER NOT NULL REFERENCES customer (id),
    goods     TEXT    NOT NULL,
    cost      INTEGER NOT NULL CHECK (cost >= 0),
    day       TEXT    NOT NULL,
    until_day TEXT    NOT NULL,
    -- As it stands: the day of asking, what they said, whether it never was.
    follow_up TEXT    NOT NULL,
    state     TEXT    NOT NULL,
    struck    INTEGER NOT NULL
) STRICT;
CREATE INDEX trial_by_customer ON trial (customer);
CREATE INDEX trial_by_follow_up ON trial (follow_up);

-- Product sheets, and to whom they were handed.
CREATE TABLE product_sheet (
    id       INTEGER PRIMARY KEY,
    uuid     BLOB    NOT NULL UNIQUE,
    goods    TEXT    NOT NULL,
    body     TEXT    NOT NULL,
    put_away INTEGER NOT NULL
) STRICT;

CREATE TABLE sheet_given (
    uuid     BLOB    PRIMARY KEY,
    op       INTEGER NOT NULL REFERENCES op (seq),
    sheet    INTEGER NOT NULL REFERENCES product_sheet (id),
    customer INTEGER NOT NULL REFERENCES customer (id),
    language TEXT    NOT NULL,
    day      TEXT    NOT NULL,
    stands   INTEGER NOT NULL
) STRICT;
CREATE INDEX sheet_given_by_sheet ON sheet_given (sheet);

-- What was done for somebody for nothing: services of their step and other kindness.
CREATE TABLE favour (
    uuid     BLOB    PRIMARY KEY,
    op       INTEGER NOT NULL REFERENCES op (seq),
    customer INTEGER NOT NULL REFERENCES customer (id),
    service  INTEGER,
    name     TEXT    NOT NULL,
    cost     INTEGER NOT NULL CHECK (cost >= 0),
    day      TEXT    NOT NULL,
    stands   INTEGER NOT NULL
) STRICT;
CREATE INDEX favour_by_customer ON favour (customer);
