/**
 * Responses, their tallies, and imports and counters through which they come.
 *
 * survey_response carries no foreign key on purpose: it is the hot row, the intake validates against announced rounds in
 * memory, and `hailong verify` finds orphans. Its column order wastes no padding, and without a nullable column no row
 * carries a null bitmap, which is eight bytes less: the columns that few forms fill stand in response_detail.
 */
export const RESPONSES = `
create table hailong.survey_response (
  response_id uuid not null,
  agency_id integer not null,
  round_id integer not null,
  questionnaire_id integer not null,
  received_on date not null,
  respondent_group smallint not null,
  channel smallint not null,
  field smallint not null default 0,
  procedure_group smallint not null default 0,
  flags smallint not null default 0,
  valid boolean not null default true,
  surplus boolean not null default false,
  answers text not null,
  primary key (agency_id, response_id)
);
comment on table hailong.survey_response is
  'tenant: one filled form; answers is one character per position of its questionnaire, received_on a day and never a time, field and procedure_group positions in the lists of its round from 1 (0: not said), flags the signs of quality.ts, surplus: valid, over an exact quota, in the index only by wish';

create table hailong.response_detail (
  agency_id integer not null,
  response_id uuid not null,
  numbers jsonb,
  assisted_by text,
  serial text,
  primary key (agency_id, response_id)
);
comment on table hailong.response_detail is
  'tenant: columns that few responses fill: numbers, the operator that typed the form in, the serial of its paper form';

create table hailong.open_comment (
  agency_id integer not null,
  comment_id uuid not null default gen_random_uuid(),
  round_id integer not null,
  questionnaire_id integer not null,
  received_on date not null,
  item text not null,
  comment text not null,
  primary key (agency_id, comment_id)
);
comment on table hailong.open_comment is 'tenant: free text, kept apart from the answers beside it and not joinable to them';

create table hailong.response_correction (
  agency_id integer not null,
  correction_id uuid not null default gen_random_uuid(),
  response_id uuid not null,
  valid boolean not null,
  reason text not null check (btrim(reason) <> ''),
  actor text not null,
  at timestamptz not null default now(),
  primary key (agency_id, correction_id),
  foreign key (agency_id, response_id) references hailong.survey_response (agency_id, response_id)
);
comment on table hailong.response_correction is 'tenant: each time a response was marked invalid or valid again, with reason and actor';

create table hailong.tally (
  agency_id integer not null references hailong.agency,
  round_id integer not null,
  questionnaire_id integer not null,
  respondent_group smallint not null,
  channel smallint not null,
  responses integer not null check (responses >= 0),
  invalid integer not null default 0 check (invalid >= 0),
  counts integer[] not null check (array_position(counts, null) is null),
  field smallint not null default 0,
  procedure_group smallint not null default 0,
  tally_class smallint not null default 0 check (tally_class between 0 and 3),
  primary key (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, tally_class)
) with (fillfactor = 50);
comment on table hailong.tally is
  'tenant: counts of the valid responses by (position, character), changed by the statement that stores or re-values them; tally_class 0 counted, 1 surplus, 2 counted and flagged, 3 surplus and flagged';

create table hailong.response_import (
  agency_id integer not null references hailong.agency,
  import_id uuid not null,
  round_id integer not null,
  file_name text not null,
  last_row integer not null default 0 check (last_row >= 0),
  stored integer not null default 0 check (stored >= 0),
  repeated integer not null default 0 check (repeated >= 0),
  refused integer not null default 0 check (refused >= 0),
  finished boolean not null default false,
  actor text not null,
  at timestamptz not null default now(),
  primary key (agency_id, import_id)
);
comment on table hailong.response_import is
  'tenant: how far an import of filled forms has come: all rows up to last_row are done; import_id is a digest of round, file and settings';

create table hailong.counter (
  agency_id integer not null references hailong.agency,
  counter_id uuid not null default gen_random_uuid(),
  label text not null check (btrim(label) <> ''),
  token_hash bytea not null,
  retired boolean not null default false,
  primary key (agency_id, counter_id),
  unique (agency_id, token_hash)
);
comment on table hailong.counter is
  'tenant: a counter or kiosk of an agency, where many people answer from one address; its token lifts the limit by address; only the hash of the token is kept';`;
