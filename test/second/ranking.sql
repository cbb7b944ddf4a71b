-- Second implementation of the figures of a published ranking, by its document ($1) alone. It shares no code with the product: values,
-- intervals, bands, ranks and, given the published critical values, possible ranks. Methods of satisfied shares.
with doc as (
  select $1::jsonb as d, case $1::jsonb ->> 'confidence'
    when '90' then 1.6448536269514722 when '99' then 2.5758293035489004 else 1.959963984540054 end::float8 as z
), unit as (
  select a ->> 'code' as code, a ->> 'group' as grp, (a ->> 'n')::float8 as n, (a ->> 'effectiveAnswers')::float8 as eff, a
  from doc, jsonb_array_elements(d -> 'agencies') as a
), cell as (
  select code, answer ->> 'criterion' as criterion, coalesce(sum(c.count::float8) filter (where s.counts::boolean), 0) as satisfied,
    sum(c.count::float8) as answered
  from unit, jsonb_array_elements(a -> 'answers') as answer,
    rows from (jsonb_array_elements_text(answer -> 'counts')) with ordinality as c(count, level)
    join rows from (jsonb_array_elements_text(answer -> 'satisfied')) with ordinality as s(counts, level) using (level)
  group by 1, 2
), criterion as (
  select c ->> 'code' as criterion, c ->> 'factor' as factor from doc, jsonb_array_elements(d -> 'criteria') as c
), factor as (
  select f ->> 'code' as factor, (f ->> 'weight')::float8 as weight from doc, jsonb_array_elements(d -> 'factors') as f
), of_factor as (
  select code, factor, avg(100 * satisfied / answered) as index
  from cell join criterion using (criterion) where answered > 0 group by 1, 2
), of_overall as (
  select code, 100 * sum(c.count::float8) filter (where s.counts::boolean) / sum(c.count::float8) as index
  from unit, jsonb_array_elements(a -> 'overall') as answer,
    rows from (jsonb_array_elements_text(answer -> 'counts')) with ordinality as c(count, level)
    join rows from (jsonb_array_elements_text(answer -> 'satisfied')) with ordinality as s(counts, level) using (level)
  group by 1
), of_method as (
  select 'pooled' as method, code, 100 * sum(satisfied) / sum(answered) as index from cell group by code
  union all select 'mean-of-criteria', code, avg(100 * satisfied / answered) from cell where answered > 0 group by code
  union all select 'mean-of-factors', code, avg(index) from of_factor group by code
  union all select 'weighted-factors', code, sum(index * weight) / sum(weight) from of_factor join factor using (factor) group by code
  union all select 'overall-question', code, index from of_overall
), scored as (
  select unit.code, grp, n, eff, index, index / 100 as share, z, d
  from doc, unit join of_method on of_method.code = unit.code and method = (select d -> 'method' ->> 'name' from doc)
), bounds as (
  select code, share + z * z / eff / 2 as centre, z * sqrt(share * (1 - share) / eff + z * z / eff / (4 * eff)) as half,
    1 + z * z / eff as scale, share from scored
), carried as ( -- answers that a form carries on average over the units of a group
  select grp, sum(n * share * (1 - share)) / nullif(sum(n * share * (1 - share) * n / eff), 0) as per_form
  from scored where eff is not null group by grp
), judged as (
  select scored.*, case when eff is not null then least(eff, per_form * n) end as cautious from scored left join carried using (grp)
), erring as (
  select judged.*, a.answers, sqrt(p.steady * (1 - p.steady) / (a.answers + q.z2)) as error
  from judged, lateral (select coalesce(cautious, 1) as answers) as a, lateral (select 1.959963984540054::float8 ^ 2 as z2) as q,
    lateral (select (share * a.answers + q.z2 / 2) / (a.answers + q.z2) as steady) as p
), centred as (
  select code, grp, share, z, cautious, least(1, sum(share * cautious) over g / sum(cautious) over g) as centre, count(*) over g as units
  from judged where cautious is not null window g as (partition by grp)
), distant as (
  select centred.*, centre * (1 - centre) / cautious as variance,
    coalesce((share - centre) / nullif(sqrt(centre * (1 - centre) / cautious), 0), 0) as distance from centred
), sorted as (
  select distant.*, row_number() over (partition by grp order by distance) as place, floor(units * 0.1) as cut from distant
), drawn_in as (
  select grp, min(distance) filter (where place = cut + 1) as least, min(distance) filter (where place = units - cut) as most
  from sorted group by grp
), between_units as (
  select grp, case when max(units) < 2 or min(variance) = 0 then 0 else greatest(0,
      (sum(least(most, greatest(least, distance)) ^ 2) - (max(units) - 1))
        / (sum(1 / variance) - sum((1 / variance) ^ 2) / sum(1 / variance))) end as tau2
  from sorted join drawn_in using (grp) group by grp
), banded as (
  select code, case when wide > z then 'above' when wide < -z then 'below' else 'as-others' end as band
  from (select code, z, coalesce((share - centre) / nullif(sqrt(variance + tau2), 0), 0) as wide
    from sorted join between_units using (grp)) as w
), pairs as (
  select one.code, one.grp, other.grp = one.grp as same,
    (one.share - other.share) / sqrt(one.error ^ 2 + other.error ^ 2) as statistic,
    (one.d -> 'judgement' -> 'criticalValues' ->> 'overall')::float8 as critical,
    (one.d -> 'judgement' -> 'criticalValues' -> 'inGroup' ->> one.grp)::float8 as critical_in_group
  from erring as one join erring as other on other.code <> one.code
), possible as (
  select code, 1 + count(*) filter (where -statistic > critical) as best,
    1 + count(*) - count(*) filter (where statistic > critical) as worst,
    1 + count(*) filter (where same and -statistic > critical_in_group) as group_best,
    1 + count(*) filter (where same) - count(*) filter (where same and statistic > critical_in_group) as group_worst
  from pairs group by code
)
select code, index, rank() over (order by round(index::numeric, 9) desc)::int as rank, rank() over (partition by grp order by round(index::numeric, 9) desc)::int as "rankInGroup",
  case when eff is null then null when share = 0 then 0 else round(((centre - half) / scale * 100)::numeric, 1)::float8 end as lower,
  case when eff is null then null when share = 1 then 100 else round(((centre + half) / scale * 100)::numeric, 1)::float8 end as upper,
  coalesce(band, 'cannot-be-told') as band, coalesce(best, 1)::int as best, coalesce(worst, 1)::int as worst,
  coalesce(group_best, 1)::int as "groupBest", coalesce(group_worst, 1)::int as "groupWorst"
from scored join bounds using (code, share) left join banded using (code) left join possible using (code) order by code
