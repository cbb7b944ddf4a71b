/** Cells of quota rules and their targets. The statement that stores a response counts it in its limited cells. */
export const QUOTAS = `
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
  'tenant: the target of a cell as of a day; the newest counts, the frozen one for good';`;
