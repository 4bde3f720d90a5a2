INSERT INTO op (
    op_id, till_id, till_epoch, till_seq, at, business_day, actor_id, cause_id,
    kind, body_version, body, request_hash, hash
) VALUES (
    :op_id, :till_id, :till_epoch, :till_seq, :at, :business_day, :actor_id, :cause_id,
    :kind, :body_version, :body, :request_hash, :hash
)
