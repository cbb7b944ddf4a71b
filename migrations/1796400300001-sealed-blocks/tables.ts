/** Class of each form, touched unless a statement says otherwise, and the block that it is sealed in; 0: none yet. */
export const FORMS = `
alter table hailong.survey_response
  add column form_class smallint not null default 2 check (form_class between 1 and 3),
  add column block integer not null default 0 check (block >= 0);
comment on table hailong.survey_response is
  'tenant: one filled form; answers is one character per position of its questionnaire, received_on a day and never a time, field and procedure_group positions in the lists of its round from 1 (0: not said), flags the signs of quality.ts, surplus: valid, over an exact quota, in the index only by wish; form_class 1 seen by the agency, 2 vouched for by the agency alone, 3 independent; block the block that it is sealed in, 0: none';`;

/**
 * Class of the forms stored before there were classes: what the agency entered it has seen, what others entered in rounds that it
 * does not run is independent, and so is what came to an open round online or through an app. All else it may have touched.
 */
export const CLASSES_OF_OLD_FORMS = `
alter table hailong.survey_response no force row level security;
alter table hailong.response_detail no force row level security;
alter table hailong.survey_round no force row level security;
update hailong.survey_response f set form_class = found.form_class from (
  select f.agency_id, f.response_id, case
    when d.entered_by = f.agency_id or d.assisted_by is not null and d.entered_by is null then 1
    when d.entered_by is not null then case when r.agency_id = f.agency_id then 1 else 3 end
    when coalesce(r.document ->> 'access', 'open') = 'open' and f.channel in (0, 6) then 3
    else 2 end as form_class
  from hailong.survey_response f
  join hailong.survey_round r using (round_id)
  left join hailong.response_detail d on d.agency_id = f.agency_id and d.response_id = f.response_id) found
where (f.agency_id, f.response_id) = (found.agency_id, found.response_id);
alter table hailong.survey_round force row level security;
alter table hailong.response_detail force row level security;
alter table hailong.survey_response force row level security;`;

const PLACE = `
  agency_id integer not null references hailong.agency,
  round_id integer not null,
  questionnaire_id integer not null,
  respondent_group smallint not null,
  channel smallint not null,
  field smallint not null,
  procedure_group smallint not null,`;

export const BLOCKS = `
create table hailong.block (${PLACE}
  block_no integer not null check (block_no >= 1),
  state smallint not null default 1 check (state between 1 and 3),
  moment date not null,
  seen integer not null default 0 check (seen >= 0),
  touched integer not null default 0 check (touched >= 0),
  independent integer not null default 0 check (independent >= 0),
  primary key (agency_id, round_id, block_no)
);
comment on table hailong.block is
  'tenant: forms of an agency and a round that are sealed together; part: questionnaire, respondent group, and where the round tells them apart channel, field and procedure group (-1: not told apart); state 1 being filled, 2 sealed, 3 shown; seen, touched, independent: its forms by class';

create table hailong.block_tally (${PLACE}
  block_no integer not null,
  sealed_on date not null,
  shown_on date,
  responses integer not null check (responses >= 1),
  counts integer[] not null check (array_position(counts, null) is null),
  sums jsonb not null,
  primary key (agency_id, round_id, block_no),
  foreign key (agency_id, round_id, block_no) references hailong.block
);
comment on table hailong.block_tally is
  'tenant: what people may see of a block from the day shown_on: counts by (position, character) of the items whose answers are not held back, and the sums of answers in numbers by item';

create table hailong.held_answers (${PLACE}
  seen integer[] not null,
  touched integer[] not null,
  independent integer[] not null,
  sums jsonb not null,
  primary key (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group)
);
comment on table hailong.held_answers is
  'tenant: answers of the sealed blocks of a part that are held back, by class of their forms, until enough forms answer the item';

create table hailong.sealing_moment (
  agency_id integer not null references hailong.agency,
  round_id integer not null,
  moment date not null,
  primary key (agency_id, round_id)
);
comment on table hailong.sealing_moment is
  'tenant: the last moment of its calendar at which the forms of an agency in a round were sealed';

create table hailong.form_account (
  agency_id integer not null references hailong.agency,
  round_id integer not null,
  respondent_group smallint not null,
  screened_out integer not null check (screened_out >= 0),
  invalid integer not null check (invalid >= 0),
  surplus integer not null check (surplus >= 0),
  valid integer not null check (valid >= 0),
  told_on date not null,
  primary key (agency_id, round_id, respondent_group)
);
comment on table hailong.form_account is
  'tenant: all forms of an agency and a group in four numbers, told when the round has become final';`;
