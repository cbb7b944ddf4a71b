/*
 * survey_response carries no foreign key on purpose: it is the hot row, the intake validates against published rounds
 * in memory, and \`hailong verify\` finds orphans. Its column order wastes no padding.
 */
export const TENANT = `
create table hailong.survey_response (
  response_id uuid not null,
  agency_id integer not null,
  round_id integer not null,
  questionnaire_id integer not null,
  received_on date not null,
  respondent_group smallint not null,
  channel smallint not null,
  valid boolean not null default true,
  answers text not null,
  numbers jsonb,
  assisted_by text,
  primary key (agency_id, response_id)
);
comment on table hailong.survey_response is
  'tenant: one filled form; answers is one character per position of its questionnaire, received_on a day and never a time, assisted_by the operator who typed it in';

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
comment on table hailong.open_comment is 'tenant: free text, kept apart from the answers it came with and not joinable to them';

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
comment on table hailong.response_correction is 'tenant: each time a response was marked invalid or valid again, why and by whom';

create table hailong.tally (
  agency_id integer not null references hailong.agency,
  round_id integer not null,
  questionnaire_id integer not null,
  respondent_group smallint not null,
  channel smallint not null,
  responses integer not null check (responses >= 0),
  invalid integer not null default 0 check (invalid >= 0),
  counts integer[] not null check (array_position(counts, null) is null),
  primary key (agency_id, round_id, questionnaire_id, respondent_group, channel)
) with (fillfactor = 50);
comment on table hailong.tally is
  'tenant: counts of the valid responses by (position, character), changed by the statement that stores or re-values them';

create table hailong.audit_entry (
  agency_id integer not null references hailong.agency,
  entry_id uuid not null default gen_random_uuid(),
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  primary key (agency_id, entry_id)
);
comment on table hailong.audit_entry is 'tenant: what was changed by whom, append only';`;

export const TENANT_TABLES = [
  'survey_response',
  'open_comment',
  'response_correction',
  'tally',
  'audit_entry',
];
