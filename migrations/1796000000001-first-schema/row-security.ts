/** Row security on and forced, for the owner too, on every table but the ledger. */
export const ROW_SECURITY = `
do $$
declare
  each record;
begin
  for each in
    select relname from pg_class
    where relnamespace = 'hailong'::regnamespace and relkind = 'r' and relname <> 'migrations'
  loop
    execute format('alter table hailong.%I enable row level security, force row level security', each.relname);
  end loop;
end $$;`;
