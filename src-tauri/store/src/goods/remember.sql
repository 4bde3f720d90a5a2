INSERT INTO cache_goods (folded, goods, goods_group, price, day, lines)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (folded) DO UPDATE SET
    goods = CASE WHEN excluded.day >= day THEN excluded.goods ELSE goods END,
    goods_group = CASE
        WHEN excluded.goods_group = '' THEN goods_group
        WHEN excluded.day >= day OR goods_group = '' THEN excluded.goods_group
        ELSE goods_group
    END,
    price = CASE WHEN excluded.day >= day THEN coalesce(excluded.price, price)
        ELSE coalesce(price, excluded.price) END,
    day = max(excluded.day, day),
    lines = lines + excluded.lines
