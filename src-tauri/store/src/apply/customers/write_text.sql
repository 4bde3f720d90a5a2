UPDATE customer SET
    honorific = coalesce(?2, honorific),
    given     = coalesce(?3, given),
    family    = coalesce(?4, family),
    call_me   = coalesce(?5, call_me),
    reference = coalesce(?6, reference),
    birthday  = coalesce(?7, birthday)
WHERE id = ?1
