    purchase.op > :above
    AND (:from IS NULL OR purchase.day >= :from)
    AND (:to IS NULL OR purchase.day <= :to)
    AND (:text = '' OR instr(folded(coalesce(purchase.receipt, '')), :text) > 0 OR EXISTS (
        SELECT 1 FROM purchase_line AS line
        WHERE line.purchase = purchase.op AND instr(folded(line.goods), :text) > 0
    ))
