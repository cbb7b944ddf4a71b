/** Login of the common way's service; owns nothing, so the wall holds for it. */
export const COMMON_WAY_LOGIN = 'common_way_app';

/**
 * Tables that a team commonly makes for this job: a row for each response, each count and each quota, all behind row-level
 * security by the tenant of the transaction; and a table of responses alone, without a wall.
 *
 * @param password of the login, already quoted as a literal
 */
export function commonWaySchema(password: string): string {
  return `
create role ${COMMON_WAY_LOGIN} login nosuperuser nobypassrls password ${password};
create schema common_way;
grant usage on schema common_way to ${COMMON_WAY_LOGIN};

create table common_way.response (
  agency_id integer not null,
  response_id uuid not null,
  round_id integer not null,
  questionnaire_id integer not null,
  received_on date not null,
  respondent_group smallint not null,
  channel smallint not null,
  valid boolean not null default true,
  answers text not null,
  primary key (agency_id, response_id)
);
create table common_way.answer_tally (
  agency_id integer not null,
  round_id integer not null,
  questionnaire_id integer not null,
  respondent_group smallint not null,
  channel smallint not null,
  position smallint not null,
  answer text not null,
  n integer not null,
  primary key (agency_id, round_id, questionnaire_id, respondent_group, channel, position, answer)
) with (fillfactor = 50);
create table common_way.quota_cell (
  agency_id integer not null,
  round_id integer not null,
  most integer not null,
  taken integer not null default 0 check (taken <= most),
  primary key (agency_id, round_id)
) with (fillfactor = 50);
create table common_way.plain_response (like common_way.response including all);
grant select, insert on common_way.plain_response to ${COMMON_WAY_LOGIN};
${['response', 'answer_tally', 'quota_cell'].map(walled).join('')}`;
}

const walled = (table: string): string => `
alter table common_way.${table} enable row level security;
alter table common_way.${table} force row level security;
create policy tenant on common_way.${table} to ${COMMON_WAY_LOGIN}
  using (agency_id = (select nullif(current_setting('common_way.agency_id', true), '')::integer));
grant select, insert, update on common_way.${table} to ${COMMON_WAY_LOGIN};`;
