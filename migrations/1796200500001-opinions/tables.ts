export const CODES = `
create table hailong.opinion_code (
  agency_id integer not null references hailong.agency,
  questionnaire_id integer not null,
  item text not null,
  code text not null check (btrim(code) <> ''),
  label text not null check (btrim(label) <> ''),
  primary key (agency_id, questionnaire_id, item, code)
);
comment on table hailong.opinion_code is
  'tenant: a group into which an agency sorts the texts of an item by hand';`;

export const PUBLISHED = `
create table hailong.published_answer (
  agency_id integer not null references hailong.agency,
  answer_id uuid not null default gen_random_uuid(),
  round_id integer not null,
  summary text not null check (btrim(summary) <> ''),
  answer text not null check (btrim(answer) <> ''),
  quotation text,
  published_on date not null,
  withdrawn_on date,
  primary key (agency_id, answer_id)
);
create index published_answer_list on hailong.published_answer (agency_id, published_on, answer_id);
comment on table hailong.published_answer is
  'tenant: an answer of the agency that all may read until it is withdrawn: summary and answer are the words of the agency, quotation a text of a person that the agency chose to show';`;

export const OPINIONS = `
create table hailong.opinion (
  agency_id integer not null references hailong.agency,
  opinion_id uuid not null default gen_random_uuid(),
  round_id integer not null,
  questionnaire_id integer not null,
  group_no integer not null check (group_no >= 1),
  item text not null,
  comment text not null,
  folded text not null,
  appeared_on date not null,
  due_on date not null check (due_on >= appeared_on),
  state smallint not null default 1 check (state between 1 and 6),
  assignee text,
  code text,
  closed_on date,
  answer_id uuid,
  primary key (agency_id, opinion_id),
  foreign key (agency_id, questionnaire_id, item, code)
    references hailong.opinion_code (agency_id, questionnaire_id, item, code),
  foreign key (agency_id, answer_id) references hailong.published_answer (agency_id, answer_id),
  check ((state in (1, 2)) = (closed_on is null)),
  check ((state = 6) = (answer_id is not null))
);
create index opinion_list on hailong.opinion (agency_id, round_id, due_on, opinion_id);
comment on table hailong.opinion is
  'tenant: a text that has appeared: without its form, its day and its neighbours. group_no numbers the groups of an agency, round and questionnaire in which texts appear together; folded: the text for search; state 1 received, 2 assigned, 3 answered, 4 handed over, 5 set aside, 6 published';

create table hailong.opinion_step (
  agency_id integer not null,
  opinion_id uuid not null,
  no smallint not null check (no >= 1),
  step smallint not null check (step between 1 and 9),
  note text,
  actor text not null,
  at timestamptz not null,
  primary key (agency_id, opinion_id, no),
  foreign key (agency_id, opinion_id) references hailong.opinion (agency_id, opinion_id)
);
comment on table hailong.opinion_step is
  'tenant: a step in the handling of an opinion, numbered from 1; note: the unit, the answer, the reason, the reference or the code';`;
