/** Cells of quota rules. What an exact cell or a ceiling has taken is counted here, by the statement that stores. */
export const QUOTAS_UP = `
create table hailong.quota_cell (
  agency_id integer not null references hailong.agency,
  round_id integer not null,
  cell_id integer not null,
  rule text not null,
  shared boolean not null default false,
  unit_class text,
  respondent_group smallint,
  channel smallint,
  field smallint,
  procedure_group smallint,
  meaning text not null check (meaning in ('none', 'floor', 'exact', 'ceiling')),
  most integer check (most >= 0),
  taken integer not null default 0 check (taken >= 0 and taken <= most),
  primary key (agency_id, round_id, cell_id),
  check ((most is null) = (meaning in ('none', 'floor')))
) with (fillfactor = 70);
create index quota_cell_round on hailong.quota_cell (round_id);
comment on table hailong.quota_cell is
  'tenant: one cell of a quota rule; a null dimension means all; shared: counts several agencies and belongs to the owner of the round';

create table hailong.quota_target (
  agency_id integer not null,
  round_id integer not null,
  cell_id integer not null,
  as_of date not null,
  population integer check (population >= 0),
  target integer check (target >= 0),
  source text not null,
  frozen boolean not null default false,
  actor text not null,
  at timestamptz not null default now(),
  primary key (agency_id, round_id, cell_id, as_of),
  foreign key (agency_id, round_id, cell_id) references hailong.quota_cell
);
comment on table hailong.quota_target is
  'tenant: what a cell asked for as of a day; the newest counts, the frozen one for good';`;

export const QUOTA_TABLES = ['quota_cell', 'quota_target'];

export const QUOTA_GRANTS = `
grant select, insert (agency_id, round_id, cell_id, rule, shared, unit_class, respondent_group, channel, field, procedure_group,
  meaning, most), update (taken) on hailong.quota_cell to hailong_agency;
grant select on hailong.quota_cell to hailong_province;
grant select, update (taken) on hailong.quota_cell to hailong_intake;
create policy agency_adds on hailong.quota_cell for insert to hailong_agency with check (true);
create policy agency_counts on hailong.quota_cell for update to hailong_agency using (true) with check (true);
create policy province_reads on hailong.quota_cell for select to hailong_province using (true);
create policy intake_reads on hailong.quota_cell for select to hailong_intake using (true);
create policy intake_counts on hailong.quota_cell for update to hailong_intake using (true) with check (true);

grant select, insert (agency_id, round_id, cell_id, as_of, population, target, source, frozen, actor),
  update (population, target, source, frozen, actor, at) on hailong.quota_target to hailong_agency;
grant select on hailong.quota_target to hailong_province;
create policy agency_adds on hailong.quota_target for insert to hailong_agency with check (true);
create policy agency_changes on hailong.quota_target for update to hailong_agency using (not frozen) with check (true);
create policy province_reads on hailong.quota_target for select to hailong_province using (true);`;

/**
 * The wall of the cells lets an agency see and count in those of the round's owner that count several agencies: when a
 * response of its own becomes invalid, the place it had there is free again. No column but the count can be changed.
 */
export const QUOTA_CELL_WALL = `
alter table hailong.quota_cell enable row level security;
alter table hailong.quota_cell force row level security;
create policy wall_read on hailong.quota_cell as restrictive for select to hailong_agency
  using (agency_id = (select hailong.current_agency()) or shared);
create policy wall_insert on hailong.quota_cell as restrictive for insert to hailong_agency
  with check (agency_id = (select hailong.current_agency()));
create policy wall_update on hailong.quota_cell as restrictive for update to hailong_agency
  using (agency_id = (select hailong.current_agency()) or shared);
create policy agency_reads on hailong.quota_cell for select to hailong_agency using (true);`;

/**
 * Rules of plans and rounds that were written before rules named fields and groups of procedures: what they crossed was
 * one word and becomes a list; the text of a stratum, which told nothing apart, goes. A label says what it said.
 */
export const QUOTA_RULES_UP = rewriteRules(`case jsonb_typeof(rule -> 'over' -> 'each')
    when 'string' then jsonb_set(rule #- '{over,stratum}', '{over,each}', jsonb_build_array(rule -> 'over' -> 'each'))
    else rule #- '{over,stratum}' end`);

/** A list of one becomes a word again. What the older rules had no words for stays, rather than mean something else. */
export const QUOTA_RULES_DOWN = rewriteRules(`case
    when jsonb_typeof(rule -> 'over' -> 'each') = 'array' and jsonb_array_length(rule -> 'over' -> 'each') = 1
    then jsonb_set(rule, '{over,each}', rule -> 'over' -> 'each' -> 0) else rule end`);

/** @param rewritten SQL of a jsonb made of `rule` */
function rewriteRules(rewritten: string): string {
  return ['survey_plan', 'survey_round']
    .map(
      (table) => `
alter table hailong.${table} no force row level security;
update hailong.${table} set document = jsonb_set(document, '{quotas}', (
  select coalesce(jsonb_agg(${rewritten} order by place), '[]')
  from jsonb_array_elements(document -> 'quotas') with ordinality as each (rule, place)))
where jsonb_typeof(document -> 'quotas') = 'array';
alter table hailong.${table} force row level security;`,
    )
    .join('\n');
}
