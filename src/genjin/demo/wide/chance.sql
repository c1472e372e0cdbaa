-- Repeatable chance in whole numbers, the same on every platform and version: `mixed` gives each
-- number below 2^32 another one, no two the same; `draw` gives one of `sides` numbers for a thing
-- (mixed) and a purpose (any small number).
CREATE MACRO step(x) AS (xor(x >> 16, x) * 73244475) & 4294967295;
CREATE MACRO mixed(x) AS xor(step(step(x)) >> 16, step(step(x)));
CREATE MACRO draw(thing, purpose, sides) AS
    (step(step(xor(thing, (purpose * 2654435761) & 4294967295))) >> 7) % sides;
-- 0 more often than the last of `sides`: half of all draws fall into the first quarter.
CREATE MACRO skewed(thing, purpose, sides) AS
    draw(thing, purpose, 10000) * draw(thing, purpose, 10000) // 10000 * sides // 10000;
