//! Sample shops: one Persian, one Georgian, each with believable people and purchases.
