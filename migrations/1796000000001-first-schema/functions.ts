/** Functions of policies, of the intake and of tallies. */
export const FUNCTIONS = `
create function hailong.current_agency() returns integer language sql stable parallel safe
  return nullif(current_setting('hailong.agency_id', true), '')::integer;

-- The tally vector of one answer sheet: a 1 in the slot of each position's character.
create function hailong.sheet_counts(sheet text, offsets integer[], size integer, sign integer) returns integer[]
language sql immutable parallel safe
  return array(
    select coalesce(taken.n, 0)
    from generate_series(0, size - 1) as slot(i)
    left join (
      select offsets[p] + strpos('-.0123456789abcdefghijklmnopqrstuvwxyz', substr(sheet, p, 1)) - 1 as i, sign as n
      from generate_series(1, cardinality(offsets)) as position(p)
    ) as taken using (i)
    order by slot.i
  );

-- Ends a statement as a whole when a claim it was sent with does not hold.
create function hailong.must_be(so boolean) returns boolean language plpgsql as $$
begin
  if so then return true; end if;
  raise exception using errcode = 'HL001', message = 'not as claimed: decide again';
end $$;`;
