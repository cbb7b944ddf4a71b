-- The schema a fresh database has after all migrations. Written by: npm run contract

table admission owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  token_hash bytea not null
  short_code_hash bytea not null
  expires_on date not null
  blinded_hash bytea
  used boolean not null default false
  respondent_group text
  field text
  form_class smallint not null default 2
)
table admission_terms owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  expires_on date not null
  admissions integer
  used integer
)
table agency owner hailong_owner row-security forced (
  agency_id integer not null generated always as identity
  code text not null
  founded_on date not null
  dissolved_on date
)
table agency_succession owner hailong_owner row-security forced (
  agency_id integer not null
  successor_id integer not null
  effective_on date not null
  kind text not null
  share numeric(6,5) not null
)
table agency_version owner hailong_owner row-security forced (
  agency_id integer not null
  valid_from date not null
  name text not null
  kind text not null
  level text not null
  parent_id integer
  folded_name text not null
)
table app_client owner hailong_owner row-security forced (
  agency_id integer not null
  client_id uuid not null default gen_random_uuid()
  label text not null
  key_hash bytea not null
  retired boolean not null default false
)
table audit_entry owner hailong_owner row-security forced (
  agency_id integer not null
  entry_id uuid not null default gen_random_uuid()
  at timestamp with time zone not null default now()
  actor text not null
  action text not null
  subject text not null
  before jsonb
  after jsonb
)
table block owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  questionnaire_id integer not null
  respondent_group smallint not null
  channel smallint not null
  field smallint not null
  procedure_group smallint not null
  block_no integer not null
  state smallint not null default 1
  moment date not null
  seen integer not null default 0
  touched integer not null default 0
  independent integer not null default 0
)
table block_products owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  block_no integer not null
  forms integer not null
  satisfied integer[] not null
  answered integer[] not null
  satisfied_pairs integer[] not null
  mixed_pairs integer[] not null
  answered_pairs integer[] not null
)
table block_tally owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  questionnaire_id integer not null
  respondent_group smallint not null
  channel smallint not null
  field smallint not null
  procedure_group smallint not null
  block_no integer not null
  sealed_on date not null
  shown_on date
  responses integer not null
  counts integer[] not null
  sums jsonb not null
  removes boolean not null default false
)
table collecting_body owner hailong_owner row-security forced (
  agency_id integer not null
  body_id integer not null generated always as identity
  code text not null
  name text not null
  kind smallint not null
  active boolean not null default true
)
table component_count owner hailong_owner row-security forced (
  agency_id integer not null
  count_id uuid not null default gen_random_uuid()
  period_from date not null
  period_to date not null
  name text not null
  value numeric(16,4) not null
  as_of date not null
  source text not null
  actor text not null
  at timestamp with time zone not null default now()
)
table counter owner hailong_owner row-security forced (
  agency_id integer not null
  counter_id uuid not null default gen_random_uuid()
  label text not null
  token_hash bytea not null
  retired boolean not null default false
)
table criteria_set owner hailong_owner row-security forced (
  agency_id integer not null
  criteria_set_id integer not null generated always as identity
  code text not null
  version integer not null
  state text not null
  core boolean not null default false
  core_owner_id integer
  core_id integer
  extension jsonb
  document jsonb not null
  published_on date
)
table delivery owner hailong_owner row-security forced (
  agency_id integer not null
  delivery_id uuid not null default gen_random_uuid()
  invitation_id uuid not null
  kind text not null
  state text not null default 'waiting'::text
  attempts smallint not null default 0
  next_attempt_at timestamp with time zone not null
  reason text
  port text
  delivered_on date
  segments integer not null default 0
  price integer not null default 0
  sandboxed boolean not null default false
)
table dossier owner hailong_owner row-security forced (
  agency_id integer not null
  dossier_id uuid not null default gen_random_uuid()
  code text not null
  receiving_id integer not null
  deciding_id integer not null
  procedure_code text
  field text
  outcome text not null
  late boolean not null default false
  applicant text not null
  finished_on date not null
  reported_at timestamp with time zone not null default now()
  person_tag bytea
  sealed_contact bytea
  contact_destroyed_at timestamp with time zone
  objects boolean not null default false
  retracted_on date
  vouched_by text not null default 'agency'::text
  asked_on date
)
table dossier_import owner hailong_owner row-security forced (
  agency_id integer not null
  file_digest text not null
  file_name text not null
  last_row integer not null default 0
  reported integer not null default 0
  corrected integer not null default 0
  unchanged integer not null default 0
  refused integer not null default 0
  finished boolean not null default false
  actor text not null
  at timestamp with time zone not null default now()
)
table draw owner hailong_owner row-security forced (
  agency_id integer not null
  draw_id integer not null generated always as identity
  round_id integer not null
  purpose text not null
  drawn_on date not null
  method text not null
  seed text not null
  frame_as_of timestamp with time zone not null
  frame_digest text not null
  document jsonb not null
  actor text not null
)
table draw_cluster owner hailong_owner row-security forced (
  agency_id integer not null
  draw_id integer not null
  cluster smallint not null
  round_id integer not null
  stratum smallint not null
  commune text not null
  village text not null
  households integer not null
  village_chance double precision not null
  chance double precision not null
)
table draw_frame owner hailong_owner row-security forced (
  agency_id integer not null
  draw_id integer not null
  part integer not null
  list text not null
)
table draw_household owner hailong_owner row-security forced (
  agency_id integer not null
  draw_id integer not null
  cluster smallint not null
  line integer not null
  position integer not null
  kind text not null
  called_on date
  replaces integer
  reason text
)
table draw_member owner hailong_owner row-security forced (
  agency_id integer not null
  draw_id integer not null
  dossier_id uuid not null
  stratum smallint not null
  position integer not null
  kind text not null
  called_on date
  called_at timestamp with time zone
  replaces uuid
  reason text
)
table field_list owner hailong_owner row-security forced (
  agency_id integer not null
  version integer not null
  state text not null
  document jsonb not null
  published_on date
)
table form_account owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  respondent_group smallint not null
  screened_out integer not null
  invalid integer not null
  surplus integer not null
  valid integer not null
  told_on date not null
  removed integer not null default 0
  removal smallint not null default 0
)
table frame_confirmation owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  digest bytea not null
  confirmed_on date not null
  giver_id integer not null
  dossiers integer not null
  members integer not null
  actor text not null
)
table frame_count owner hailong_owner row-security forced (
  agency_id integer not null
  count_id uuid not null default gen_random_uuid()
  window_from date not null
  window_to date not null
  as_of date not null
  field text
  procedure_group text
  applicant text
  dossiers integer not null
  source text not null
  note text not null
  actor text not null
  at timestamp with time zone not null default now()
)
table held_answers owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  questionnaire_id integer not null
  respondent_group smallint not null
  channel smallint not null
  field smallint not null
  procedure_group smallint not null
  seen integer[] not null
  touched integer[] not null
  independent integer[] not null
  sums jsonb not null
)
table invitation owner hailong_owner row-security forced (
  agency_id integer not null
  invitation_id uuid not null default gen_random_uuid()
  round_id integer not null
  draw_id integer
  dossier_id uuid
  port text not null
  sealed_contact bytea
  made_on date not null
  expires_on date not null
  sent_on date
  reminded_on date
  revoked_on date
  admitted boolean not null default false
  member_id uuid
  respondent_group text
  field text
  body boolean not null default false
)
table letter owner hailong_owner row-security forced (
  agency_id integer not null
  letter_id uuid not null default gen_random_uuid()
  about_id integer not null
  state smallint not null default 1
  handover smallint not null default 0
  attempts smallint not null default 0
  lease_until timestamp with time zone
  sealed bytea
)
table letter_box owner hailong_owner row-security forced (
  agency_id integer not null
  box_id uuid not null
  about_id integer
  sealed bytea
)
table list_member owner hailong_owner row-security forced (
  agency_id integer not null
  member_id uuid not null
  round_id integer not null
  respondent_group text not null
  body boolean not null
  number integer
  code text
  code_tag bytea
  name text
  field text
  sealed_contact bytea
  reachable boolean not null default false
  objects boolean not null default false
  issued_on date
  issued_by text
  undeliverable_on date
  removed_on date
  asked boolean not null default false
  answered boolean
  confirmed boolean not null default false
)
table migrations owner hailong_owner (
  id integer not null default nextval('hailong.migrations_id_seq'::regclass)
  timestamp bigint not null
  name character varying not null
)
table objection_answer owner hailong_owner row-security forced (
  agency_id integer not null
  code text not null
  edition integer not null
  objection_no smallint not null
  accepted boolean not null
  answer text not null
  actor text not null
  answered_on date not null
)
table open_comment owner hailong_owner row-security forced (
  agency_id integer not null
  comment_id uuid not null default gen_random_uuid()
  round_id integer not null
  questionnaire_id integer not null
  item text
  comment text
  response_id uuid
  repeat_digest uuid
  masked smallint not null default 0
  sealed bytea
  original_destroyed boolean not null default false
  form_class smallint
  block integer not null default 0
)
table opinion owner hailong_owner row-security forced (
  agency_id integer not null
  opinion_id uuid not null default gen_random_uuid()
  round_id integer not null
  questionnaire_id integer not null
  group_no integer not null
  item text not null
  comment text not null
  folded text not null
  appeared_on date not null
  due_on date not null
  state smallint not null default 1
  assignee text
  code text
  closed_on date
  answer_id uuid
  masked smallint not null default 0
  sealed bytea
)
table opinion_code owner hailong_owner row-security forced (
  agency_id integer not null
  questionnaire_id integer not null
  item text not null
  code text not null
  label text not null
)
table opinion_step owner hailong_owner row-security forced (
  agency_id integer not null
  opinion_id uuid not null
  no smallint not null
  step smallint not null
  note text
  actor text not null
  at timestamp with time zone not null
)
table original_opening owner hailong_owner row-security forced (
  agency_id integer not null
  opening_id uuid not null default gen_random_uuid()
  opinion_id uuid not null
  actor text not null
  reason text not null
  opened_at timestamp with time zone not null
  closes_at timestamp with time zone not null
)
table point_conversion owner hailong_owner row-security forced (
  agency_id integer not null
  code text not null
  version integer not null
  document jsonb not null
  saved_on date not null
)
table published_answer owner hailong_owner row-security forced (
  agency_id integer not null
  answer_id uuid not null default gen_random_uuid()
  round_id integer not null
  summary text not null
  answer text not null
  quotation text
  published_on date not null
  withdrawn_on date
)
table questionnaire owner hailong_owner row-security forced (
  agency_id integer not null
  questionnaire_id integer not null generated always as identity
  code text not null
  version integer not null
  state text not null
  criteria_owner_id integer
  criteria_set_id integer
  document jsonb not null
  sheet_offsets integer[] not null
  sheet_size integer not null
  published_on date
)
table quota_cell owner hailong_owner row-security forced with fillfactor=70 (
  agency_id integer not null
  round_id integer not null
  cell_id integer not null
  rule text not null
  shared boolean not null default false
  unit_class text
  respondent_group smallint
  channel smallint
  field smallint
  procedure_group smallint
  meaning text not null
  most integer
  taken integer not null default 0
)
table quota_target owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  cell_id integer not null
  as_of date not null
  population integer
  target integer
  source text not null
  frozen boolean not null default false
  actor text not null
  at timestamp with time zone not null default now()
)
table ranking_scheme owner hailong_owner row-security forced (
  agency_id integer not null
  code text not null
  version integer not null
  state text not null
  document jsonb not null
  announced_on date
  figures_known_on date
)
table received_forms owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  night date not null
  respondent_group smallint not null
  channel smallint not null
  field smallint not null
  procedure_group smallint not null
  seen integer not null
  independent integer not null
  others integer not null
)
table recontact_batch owner hailong_owner row-security forced (
  agency_id integer not null
  batch_id integer not null generated always as identity
  round_id integer not null
  giver_id integer not null
  method text not null
  seed text not null
  digest text not null
  drawn_on date not null
  ends_on date not null
  closed_on date
  document jsonb not null
  actor text not null
)
table recontact_draw owner hailong_owner row-security forced (
  agency_id integer not null
  batch_id integer not null
  unit_id integer not null
  round_id integer not null
  population integer not null
  drawn integer not null
  forgotten boolean not null default false
)
table recontact_frame owner hailong_owner row-security forced (
  agency_id integer not null
  batch_id integer not null
  part integer not null
  list text not null
)
table recontact_member owner hailong_owner row-security forced (
  agency_id integer not null
  batch_id integer not null
  dossier_id uuid not null
  position integer not null
  sealed_contact bytea
  caller text
)
table recontact_outcome owner hailong_owner row-security forced (
  agency_id integer not null
  batch_id integer not null
  dossier_id uuid not null
  number integer not null
  reached smallint not null
  asked smallint
  answered smallint
  again smallint
  attempts smallint not null
  reason text
  caller text not null
  recorded_on date not null
)
table release owner hailong_owner row-security forced (
  agency_id integer not null
  code text not null
  edition integer not null
  subject text not null
  content text not null
  content_hash text not null
)
table release_line owner hailong_owner row-security forced (
  agency_id integer not null
  code text not null
  edition integer not null
  content_hash text not null
  line text not null
  until date not null
  ended_on date
)
table release_link owner hailong_owner row-security forced (
  agency_id integer not null
  position integer not null
  code text not null
  edition integer not null
  content_hash text not null
  act_hash text not null
  link_hash text not null
)
table release_objection owner hailong_owner row-security forced (
  agency_id integer not null
  code text not null
  edition integer not null
  objection_no smallint not null
  reason text not null
  actor text not null
  objected_on date not null
)
table release_paper owner hailong_owner row-security forced (
  agency_id integer not null
  code text not null
  edition integer not null
  content_hash text not null
  content bytea not null
  actor text not null
  attached_on date not null
)
table release_step owner hailong_owner row-security forced (
  agency_id integer not null
  code text not null
  edition integer not null
  step_no smallint not null
  state smallint not null
  actor text not null
  taken_on date not null
  until date
  reason text
  act_number text
  act_signed_on date
  act_signer text
  objections integer
  objections_accepted integer
)
table reminder_group owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  sent_through date not null
  made_on date not null
  reminded integer not null
)
table response_correction owner hailong_owner row-security forced (
  agency_id integer not null
  correction_id uuid not null default gen_random_uuid()
  response_id uuid not null
  valid boolean not null
  reason text not null
  actor text not null
  at timestamp with time zone not null default now()
)
table response_detail owner hailong_owner row-security forced (
  agency_id integer not null
  response_id uuid not null
  numbers jsonb
  assisted_by text
  serial text
  set_aside smallint
  instead_of uuid
  surplus_reason smallint
  cluster smallint
  entered_by integer
)
table response_import owner hailong_owner row-security forced (
  agency_id integer not null
  import_id uuid not null
  round_id integer not null
  file_name text not null
  last_row integer not null default 0
  stored integer not null default 0
  repeated integer not null default 0
  refused integer not null default 0
  finished boolean not null default false
  actor text not null
  at timestamp with time zone not null default now()
)
table round_class_key owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  form_class smallint not null
  public_key bytea not null
  sealed_signing_key bytea
)
table round_secret owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  public_key bytea not null
  sealed_signing_key bytea
  sealed_token_key bytea
  made_on date not null
  destroyed_on date
)
table sealing_moment owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  moment date not null
  closed boolean not null default false
)
table survey_plan owner hailong_owner row-security forced (
  agency_id integer not null
  plan_id integer not null generated always as identity
  code text not null
  state text not null
  document jsonb not null
)
table survey_response owner hailong_owner row-security forced (
  response_id uuid not null
  agency_id integer not null
  round_id integer not null
  questionnaire_id integer not null
  received_on date not null
  respondent_group smallint not null
  channel smallint not null
  field smallint not null default 0
  procedure_group smallint not null default 0
  flags smallint not null default 0
  valid boolean not null default true
  surplus boolean not null default false
  removed boolean not null default false
  form_class smallint not null default 2
  block integer not null default 0
  answers text not null
)
table survey_round owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null generated always as identity
  plan_id integer not null
  code text not null
  state text not null
  document jsonb not null
  opened_on date
  closed_on date
  removal_on date
  owed text[] not null default '{}'::text[]
)
table tally owner hailong_owner row-security forced with fillfactor=50 (
  agency_id integer not null
  round_id integer not null
  questionnaire_id integer not null
  respondent_group smallint not null
  channel smallint not null
  responses integer not null
  invalid integer not null default 0
  counts integer[] not null
  field smallint not null default 0
  procedure_group smallint not null default 0
  tally_class smallint not null default 0
  screened_out integer not null default 0
  seen integer not null default 0
)
table unit_group_tally owner hailong_owner row-security forced (
  agency_id integer not null
  round_id integer not null
  unit_group text not null
  questionnaire_id integer not null
  respondent_group smallint not null
  responses integer not null
  counts integer[] not null
  sums jsonb not null
  shown_on date not null
)

constraint admission: CHECK (((field IS NULL) OR (respondent_group IS NOT NULL)))
constraint admission: CHECK (((form_class >= 2) AND (form_class <= 3)))
constraint admission: PRIMARY KEY (agency_id, round_id, token_hash)
constraint admission: UNIQUE (agency_id, round_id, short_code_hash)
constraint admission_terms: CHECK ((admissions >= 0))
constraint admission_terms: CHECK ((used >= 0))
constraint admission_terms: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint admission_terms: PRIMARY KEY (agency_id, round_id)
constraint agency: CHECK ((code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$'::text))
constraint agency: CHECK ((dissolved_on > founded_on))
constraint agency: PRIMARY KEY (agency_id)
constraint agency: UNIQUE (code)
constraint agency_succession: CHECK (((share > (0)::numeric) AND (share <= (1)::numeric)))
constraint agency_succession: CHECK ((kind = ANY (ARRAY['renamed'::text, 'merged'::text, 'split'::text, 'transferred'::text])))
constraint agency_succession: CHECK ((successor_id <> agency_id))
constraint agency_succession: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint agency_succession: FOREIGN KEY (successor_id) REFERENCES hailong.agency(agency_id)
constraint agency_succession: PRIMARY KEY (agency_id, successor_id, effective_on)
constraint agency_version: CHECK (((name = btrim(name)) AND (name <> ''::text)))
constraint agency_version: CHECK ((kind = ANY (ARRAY['province'::text, 'department'::text, 'central-vertical'::text, 'district'::text, 'division'::text, 'commune'::text, 'public-unit'::text])))
constraint agency_version: CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text])))
constraint agency_version: CHECK ((parent_id <> agency_id))
constraint agency_version: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint agency_version: FOREIGN KEY (parent_id) REFERENCES hailong.agency(agency_id)
constraint agency_version: PRIMARY KEY (agency_id, valid_from)
constraint app_client: CHECK ((btrim(label) <> ''::text))
constraint app_client: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint app_client: PRIMARY KEY (agency_id, client_id)
constraint app_client: UNIQUE (agency_id, key_hash)
constraint audit_entry: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint audit_entry: PRIMARY KEY (agency_id, entry_id)
constraint block: CHECK (((state >= 1) AND (state <= 5)))
constraint block: CHECK ((block_no >= 1))
constraint block: CHECK ((independent >= 0))
constraint block: CHECK ((seen >= 0))
constraint block: CHECK ((touched >= 0))
constraint block: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint block: PRIMARY KEY (agency_id, round_id, block_no)
constraint block_products: CHECK ((forms >= 1))
constraint block_products: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint block_products: FOREIGN KEY (agency_id, round_id, block_no) REFERENCES hailong.block(agency_id, round_id, block_no) ON DELETE CASCADE
constraint block_products: PRIMARY KEY (agency_id, round_id, block_no)
constraint block_tally: CHECK (((responses >= 1) OR (removes AND (responses >= 0))))
constraint block_tally: CHECK ((array_position(counts, NULL::integer) IS NULL))
constraint block_tally: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint block_tally: FOREIGN KEY (agency_id, round_id, block_no) REFERENCES hailong.block(agency_id, round_id, block_no)
constraint block_tally: PRIMARY KEY (agency_id, round_id, block_no)
constraint collecting_body: CHECK (((kind >= 1) AND (kind <= 3)))
constraint collecting_body: CHECK ((btrim(code) <> ''::text))
constraint collecting_body: CHECK ((btrim(name) <> ''::text))
constraint collecting_body: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint collecting_body: PRIMARY KEY (agency_id, body_id)
constraint collecting_body: UNIQUE (agency_id, code)
constraint component_count: CHECK ((btrim(source) <> ''::text))
constraint component_count: CHECK ((period_to >= period_from))
constraint component_count: CHECK ((value >= (0)::numeric))
constraint component_count: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint component_count: PRIMARY KEY (agency_id, count_id)
constraint counter: CHECK ((btrim(label) <> ''::text))
constraint counter: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint counter: PRIMARY KEY (agency_id, counter_id)
constraint counter: UNIQUE (agency_id, token_hash)
constraint criteria_set: CHECK (((extension IS NULL) = (core_id IS NULL)))
constraint criteria_set: CHECK (((state = 'draft'::text) = (published_on IS NULL)))
constraint criteria_set: CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))
constraint criteria_set: CHECK ((version >= 1))
constraint criteria_set: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint criteria_set: FOREIGN KEY (core_owner_id, core_id) REFERENCES hailong.criteria_set(agency_id, criteria_set_id)
constraint criteria_set: PRIMARY KEY (agency_id, criteria_set_id)
constraint criteria_set: UNIQUE (agency_id, code, version)
constraint delivery: CHECK (((port IS NULL) = (delivered_on IS NULL)))
constraint delivery: CHECK (((state <> ALL (ARRAY['delivered'::text, 'confirmed'::text])) OR (reason IS NULL)))
constraint delivery: CHECK (((state <> ALL (ARRAY['failed'::text, 'dropped'::text])) OR (reason IS NOT NULL)))
constraint delivery: CHECK ((attempts >= 0))
constraint delivery: CHECK ((kind = ANY (ARRAY['invitation'::text, 'reminder'::text])))
constraint delivery: CHECK ((port = ANY (ARRAY['email'::text, 'webhook'::text, 'sms'::text, 'zalo'::text])))
constraint delivery: CHECK ((price >= 0))
constraint delivery: CHECK ((reason ~ '^[A-Z][A-Z0-9_.]{0,59}$'::text))
constraint delivery: CHECK ((segments >= 0))
constraint delivery: CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text, 'dropped'::text, 'confirmed'::text])))
constraint delivery: FOREIGN KEY (agency_id, invitation_id) REFERENCES hailong.invitation(agency_id, invitation_id)
constraint delivery: PRIMARY KEY (agency_id, delivery_id)
constraint delivery: UNIQUE (agency_id, invitation_id, kind)
constraint dossier: CHECK (((sealed_contact IS NULL) OR (contact_destroyed_at IS NULL)))
constraint dossier: CHECK ((applicant = ANY (ARRAY['citizen'::text, 'organization'::text, 'agency'::text])))
constraint dossier: CHECK ((outcome = ANY (ARRAY['granted'::text, 'refused'::text, 'withdrawn'::text])))
constraint dossier: CHECK ((vouched_by = ANY (ARRAY['agency'::text, 'system'::text, 'above'::text])))
constraint dossier: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint dossier: FOREIGN KEY (deciding_id) REFERENCES hailong.agency(agency_id)
constraint dossier: FOREIGN KEY (receiving_id) REFERENCES hailong.agency(agency_id)
constraint dossier: PRIMARY KEY (agency_id, dossier_id)
constraint dossier: UNIQUE (agency_id, code)
constraint dossier_import: CHECK ((corrected >= 0))
constraint dossier_import: CHECK ((file_digest ~ '^[0-9a-f]{64}$'::text))
constraint dossier_import: CHECK ((last_row >= 0))
constraint dossier_import: CHECK ((refused >= 0))
constraint dossier_import: CHECK ((reported >= 0))
constraint dossier_import: CHECK ((unchanged >= 0))
constraint dossier_import: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint dossier_import: PRIMARY KEY (agency_id, file_digest)
constraint draw: CHECK ((purpose = ANY (ARRAY['survey'::text, 'recontact'::text, 'households'::text])))
constraint draw: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint draw: PRIMARY KEY (agency_id, draw_id)
constraint draw_cluster: CHECK (((chance > (0)::double precision) AND (chance <= village_chance)))
constraint draw_cluster: CHECK (((village_chance > (0)::double precision) AND (village_chance <= (1)::double precision)))
constraint draw_cluster: CHECK ((cluster >= 1))
constraint draw_cluster: CHECK ((households >= 1))
constraint draw_cluster: CHECK ((stratum >= 0))
constraint draw_cluster: FOREIGN KEY (agency_id, draw_id) REFERENCES hailong.draw(agency_id, draw_id)
constraint draw_cluster: PRIMARY KEY (agency_id, draw_id, cluster)
constraint draw_cluster: UNIQUE (agency_id, round_id, cluster)
constraint draw_cluster: UNIQUE (agency_id, round_id, commune, village)
constraint draw_frame: CHECK ((part >= 1))
constraint draw_frame: FOREIGN KEY (agency_id, draw_id) REFERENCES hailong.draw(agency_id, draw_id)
constraint draw_frame: PRIMARY KEY (agency_id, draw_id, part)
constraint draw_household: CHECK (("position" >= 1))
constraint draw_household: CHECK ((((kind = 'replacement'::text) AND (called_on IS NOT NULL)) = ((replaces IS NOT NULL) AND (reason IS NOT NULL))))
constraint draw_household: CHECK (((kind = 'replacement'::text) OR ((called_on IS NOT NULL) AND (replaces IS NULL))))
constraint draw_household: CHECK ((kind = ANY (ARRAY['sample'::text, 'replacement'::text])))
constraint draw_household: CHECK ((line >= 1))
constraint draw_household: FOREIGN KEY (agency_id, draw_id, cluster) REFERENCES hailong.draw_cluster(agency_id, draw_id, cluster)
constraint draw_household: FOREIGN KEY (agency_id, draw_id, cluster, replaces) REFERENCES hailong.draw_household(agency_id, draw_id, cluster, line)
constraint draw_household: PRIMARY KEY (agency_id, draw_id, cluster, line)
constraint draw_household: UNIQUE (agency_id, draw_id, cluster, "position")
constraint draw_household: UNIQUE (agency_id, draw_id, cluster, replaces)
constraint draw_member: CHECK (("position" >= 1))
constraint draw_member: CHECK ((((kind = 'replacement'::text) AND (called_on IS NOT NULL)) = ((replaces IS NOT NULL) AND (reason IS NOT NULL))))
constraint draw_member: CHECK (((called_on IS NULL) = (called_at IS NULL)))
constraint draw_member: CHECK (((kind = 'replacement'::text) OR ((called_on IS NOT NULL) AND (replaces IS NULL))))
constraint draw_member: CHECK ((kind = ANY (ARRAY['sample'::text, 'replacement'::text])))
constraint draw_member: FOREIGN KEY (agency_id, dossier_id) REFERENCES hailong.dossier(agency_id, dossier_id)
constraint draw_member: FOREIGN KEY (agency_id, draw_id) REFERENCES hailong.draw(agency_id, draw_id)
constraint draw_member: FOREIGN KEY (agency_id, draw_id, replaces) REFERENCES hailong.draw_member(agency_id, draw_id, dossier_id)
constraint draw_member: PRIMARY KEY (agency_id, draw_id, dossier_id)
constraint draw_member: UNIQUE (agency_id, draw_id, replaces)
constraint draw_member: UNIQUE (agency_id, draw_id, stratum, "position")
constraint field_list: CHECK (((state = 'draft'::text) = (published_on IS NULL)))
constraint field_list: CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))
constraint field_list: CHECK ((version >= 1))
constraint field_list: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint field_list: PRIMARY KEY (agency_id, version)
constraint form_account: CHECK (((removal >= 0) AND (removal <= 2)))
constraint form_account: CHECK (((removed >= 0) AND (removed <= invalid)))
constraint form_account: CHECK ((invalid >= 0))
constraint form_account: CHECK ((screened_out >= 0))
constraint form_account: CHECK ((surplus >= 0))
constraint form_account: CHECK ((valid >= 0))
constraint form_account: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint form_account: PRIMARY KEY (agency_id, round_id, respondent_group)
constraint frame_confirmation: CHECK ((dossiers >= 0))
constraint frame_confirmation: CHECK ((members >= 0))
constraint frame_confirmation: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint frame_confirmation: PRIMARY KEY (agency_id, round_id, digest)
constraint frame_count: CHECK ((applicant = ANY (ARRAY['citizen'::text, 'organization'::text, 'agency'::text])))
constraint frame_count: CHECK ((btrim(note) <> ''::text))
constraint frame_count: CHECK ((dossiers >= 0))
constraint frame_count: CHECK ((window_to >= window_from))
constraint frame_count: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint frame_count: PRIMARY KEY (agency_id, count_id)
constraint held_answers: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint held_answers: PRIMARY KEY (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group)
constraint invitation: CHECK (((NOT body) OR (respondent_group IS NOT NULL)))
constraint invitation: CHECK (((member_id IS NULL) OR (dossier_id IS NULL)))
constraint invitation: CHECK ((port = ANY (ARRAY['email'::text, 'webhook'::text, 'sms'::text, 'zalo'::text, 'paper'::text, 'app'::text])))
constraint invitation: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint invitation: FOREIGN KEY (agency_id, member_id) REFERENCES hailong.list_member(agency_id, member_id)
constraint invitation: PRIMARY KEY (agency_id, invitation_id)
constraint invitation: UNIQUE (agency_id, round_id, dossier_id)
constraint invitation: UNIQUE (agency_id, round_id, member_id)
constraint letter: CHECK (((handover >= 0) AND (handover <= 3)))
constraint letter: CHECK (((state = 1) = (sealed IS NOT NULL)))
constraint letter: CHECK (((state >= 1) AND (state <= 2)))
constraint letter: CHECK ((attempts >= 0))
constraint letter: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint letter: PRIMARY KEY (agency_id, letter_id)
constraint letter_box: CHECK (((about_id IS NULL) = (sealed IS NULL)))
constraint letter_box: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint letter_box: PRIMARY KEY (agency_id, box_id)
constraint list_member: CHECK (((NOT objects) OR (sealed_contact IS NULL)))
constraint list_member: CHECK (((NOT reachable) OR (sealed_contact IS NOT NULL)))
constraint list_member: CHECK (((issued_on IS NULL) = (issued_by IS NULL)))
constraint list_member: CHECK ((body OR ((code IS NULL) AND (name IS NULL) AND (answered IS NULL))))
constraint list_member: CHECK ((issued_by = ANY (ARRAY['hand'::text, 'post'::text])))
constraint list_member: CHECK ((number >= 1))
constraint list_member: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint list_member: PRIMARY KEY (agency_id, member_id)
constraint list_member: UNIQUE (agency_id, round_id, respondent_group, code)
constraint list_member: UNIQUE (agency_id, round_id, respondent_group, code_tag)
constraint list_member: UNIQUE (agency_id, round_id, respondent_group, number)
constraint migrations: PRIMARY KEY (id)
constraint objection_answer: CHECK (((answer ~ '\S'::text) AND (length(answer) <= 4000)))
constraint objection_answer: FOREIGN KEY (agency_id, code, edition, objection_no) REFERENCES hailong.release_objection(agency_id, code, edition, objection_no)
constraint objection_answer: PRIMARY KEY (agency_id, code, edition, objection_no)
constraint open_comment: CHECK (
CASE
    WHEN (comment IS NULL) THEN ((item IS NULL) AND (response_id IS NULL) AND (form_class IS NULL) AND (block = 0))
    ELSE ((item IS NOT NULL) AND (form_class IS NOT NULL) AND ((response_id IS NOT NULL) OR (block > 0)) AND (repeat_digest IS NULL))
END)
constraint open_comment: CHECK (((form_class >= 1) AND (form_class <= 3)))
constraint open_comment: CHECK (((sealed IS NULL) OR ((masked > 0) AND (NOT original_destroyed))))
constraint open_comment: CHECK ((block >= 0))
constraint open_comment: CHECK ((masked >= 0))
constraint open_comment: PRIMARY KEY (agency_id, comment_id)
constraint opinion: CHECK (((sealed IS NULL) OR (masked > 0)))
constraint opinion: CHECK (((state = 6) = (answer_id IS NOT NULL)))
constraint opinion: CHECK (((state = ANY (ARRAY[1, 2])) = (closed_on IS NULL)))
constraint opinion: CHECK (((state >= 1) AND (state <= 6)))
constraint opinion: CHECK ((due_on >= appeared_on))
constraint opinion: CHECK ((group_no >= 1))
constraint opinion: CHECK ((masked >= 0))
constraint opinion: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint opinion: FOREIGN KEY (agency_id, answer_id) REFERENCES hailong.published_answer(agency_id, answer_id)
constraint opinion: FOREIGN KEY (agency_id, questionnaire_id, item, code) REFERENCES hailong.opinion_code(agency_id, questionnaire_id, item, code)
constraint opinion: PRIMARY KEY (agency_id, opinion_id)
constraint opinion_code: CHECK ((btrim(code) <> ''::text))
constraint opinion_code: CHECK ((btrim(label) <> ''::text))
constraint opinion_code: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint opinion_code: PRIMARY KEY (agency_id, questionnaire_id, item, code)
constraint opinion_step: CHECK (((step >= 1) AND (step <= 9)))
constraint opinion_step: CHECK ((no >= 1))
constraint opinion_step: FOREIGN KEY (agency_id, opinion_id) REFERENCES hailong.opinion(agency_id, opinion_id)
constraint opinion_step: PRIMARY KEY (agency_id, opinion_id, no)
constraint original_opening: CHECK ((btrim(actor) <> ''::text))
constraint original_opening: CHECK ((btrim(reason) <> ''::text))
constraint original_opening: CHECK ((closes_at > opened_at))
constraint original_opening: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint original_opening: FOREIGN KEY (agency_id, opinion_id) REFERENCES hailong.opinion(agency_id, opinion_id)
constraint original_opening: PRIMARY KEY (agency_id, opening_id)
constraint point_conversion: CHECK (((document ->> 'code'::text) = code))
constraint point_conversion: CHECK ((version >= 1))
constraint point_conversion: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint point_conversion: PRIMARY KEY (agency_id, code, version)
constraint published_answer: CHECK ((btrim(answer) <> ''::text))
constraint published_answer: CHECK ((btrim(summary) <> ''::text))
constraint published_answer: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint published_answer: PRIMARY KEY (agency_id, answer_id)
constraint questionnaire: CHECK (((state = 'draft'::text) = (published_on IS NULL)))
constraint questionnaire: CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))
constraint questionnaire: CHECK ((version >= 1))
constraint questionnaire: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint questionnaire: FOREIGN KEY (criteria_owner_id, criteria_set_id) REFERENCES hailong.criteria_set(agency_id, criteria_set_id)
constraint questionnaire: PRIMARY KEY (agency_id, questionnaire_id)
constraint questionnaire: UNIQUE (agency_id, code, version)
constraint quota_cell: CHECK (((most IS NULL) = (meaning = ANY (ARRAY['none'::text, 'floor'::text]))))
constraint quota_cell: CHECK (((taken >= 0) AND (taken <= most)))
constraint quota_cell: CHECK ((meaning = ANY (ARRAY['none'::text, 'floor'::text, 'exact'::text, 'ceiling'::text])))
constraint quota_cell: CHECK ((most >= 0))
constraint quota_cell: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint quota_cell: PRIMARY KEY (agency_id, round_id, cell_id)
constraint quota_target: CHECK ((population >= 0))
constraint quota_target: CHECK ((target >= 0))
constraint quota_target: FOREIGN KEY (agency_id, round_id, cell_id) REFERENCES hailong.quota_cell(agency_id, round_id, cell_id)
constraint quota_target: PRIMARY KEY (agency_id, round_id, cell_id, as_of)
constraint ranking_scheme: CHECK (((state = 'announced'::text) OR (figures_known_on IS NULL)))
constraint ranking_scheme: CHECK (((state = 'draft'::text) = (announced_on IS NULL)))
constraint ranking_scheme: CHECK ((figures_known_on <= announced_on))
constraint ranking_scheme: CHECK ((state = ANY (ARRAY['draft'::text, 'announced'::text])))
constraint ranking_scheme: CHECK ((version >= 1))
constraint ranking_scheme: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint ranking_scheme: PRIMARY KEY (agency_id, code, version)
constraint received_forms: CHECK ((independent >= 0))
constraint received_forms: CHECK ((others >= 0))
constraint received_forms: CHECK ((seen >= 0))
constraint received_forms: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint received_forms: PRIMARY KEY (agency_id, round_id, night, respondent_group, channel, field, procedure_group)
constraint recontact_batch: CHECK ((ends_on > drawn_on))
constraint recontact_batch: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint recontact_batch: PRIMARY KEY (agency_id, batch_id)
constraint recontact_draw: CHECK (((drawn >= 1) AND (drawn <= population)))
constraint recontact_draw: CHECK ((population >= 1))
constraint recontact_draw: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint recontact_draw: PRIMARY KEY (agency_id, batch_id)
constraint recontact_frame: CHECK ((part >= 1))
constraint recontact_frame: FOREIGN KEY (agency_id, batch_id) REFERENCES hailong.recontact_draw(agency_id, batch_id)
constraint recontact_frame: PRIMARY KEY (agency_id, batch_id, part)
constraint recontact_member: CHECK (("position" >= 1))
constraint recontact_member: CHECK ((btrim(caller) <> ''::text))
constraint recontact_member: FOREIGN KEY (agency_id, batch_id) REFERENCES hailong.recontact_draw(agency_id, batch_id)
constraint recontact_member: FOREIGN KEY (agency_id, dossier_id) REFERENCES hailong.dossier(agency_id, dossier_id)
constraint recontact_member: PRIMARY KEY (agency_id, batch_id, dossier_id)
constraint recontact_member: UNIQUE (agency_id, batch_id, "position")
constraint recontact_outcome: CHECK (((again >= 0) AND (again <= 2)))
constraint recontact_outcome: CHECK (((answered >= 0) AND (answered <= 2)))
constraint recontact_outcome: CHECK (((asked >= 0) AND (asked <= 2)))
constraint recontact_outcome: CHECK (((attempts >= 1) AND (attempts <= 99)))
constraint recontact_outcome: CHECK (((reached = 0) = (asked IS NOT NULL)))
constraint recontact_outcome: CHECK (((reached = 0) OR ((answered IS NULL) AND (again IS NULL))))
constraint recontact_outcome: CHECK (((reached >= 0) AND (reached <= 3)))
constraint recontact_outcome: CHECK ((btrim(reason) <> ''::text))
constraint recontact_outcome: CHECK ((number >= 1))
constraint recontact_outcome: FOREIGN KEY (agency_id, batch_id, dossier_id) REFERENCES hailong.recontact_member(agency_id, batch_id, dossier_id)
constraint recontact_outcome: PRIMARY KEY (agency_id, batch_id, dossier_id, number)
constraint release: CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
constraint release: CHECK ((edition >= 1))
constraint release: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint release: PRIMARY KEY (agency_id, code, edition)
constraint release_line: CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
constraint release_line: CHECK ((edition >= 1))
constraint release_line: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint release_line: PRIMARY KEY (agency_id, code, edition)
constraint release_link: CHECK (("position" >= 1))
constraint release_link: FOREIGN KEY (agency_id, code, edition) REFERENCES hailong.release(agency_id, code, edition)
constraint release_link: PRIMARY KEY (agency_id, "position")
constraint release_link: UNIQUE (agency_id, code, edition)
constraint release_objection: CHECK (((reason ~ '\S'::text) AND (length(reason) <= 4000)))
constraint release_objection: CHECK ((objection_no >= 1))
constraint release_objection: FOREIGN KEY (agency_id, code, edition) REFERENCES hailong.release_line(agency_id, code, edition)
constraint release_objection: PRIMARY KEY (agency_id, code, edition, objection_no)
constraint release_paper: CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 10485760)))
constraint release_paper: CHECK ((content_hash = encode(sha256(content), 'hex'::text)))
constraint release_paper: FOREIGN KEY (agency_id, code, edition) REFERENCES hailong.release(agency_id, code, edition)
constraint release_paper: PRIMARY KEY (agency_id, code, edition)
constraint release_step: CHECK (((num_nonnulls(objections, objections_accepted) = ANY (ARRAY[0, 2])) AND ((objections_accepted >= 0) AND (objections_accepted <= objections))))
constraint release_step: CHECK ((num_nonnulls(act_number, act_signed_on, act_signer) = ANY (ARRAY[0, 3])))
constraint release_step: CHECK ((step_no >= 1))
constraint release_step: FOREIGN KEY (agency_id, code, edition) REFERENCES hailong.release(agency_id, code, edition)
constraint release_step: PRIMARY KEY (agency_id, code, edition, step_no)
constraint reminder_group: CHECK ((made_on > sent_through))
constraint reminder_group: CHECK ((reminded >= 1))
constraint reminder_group: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint reminder_group: PRIMARY KEY (agency_id, round_id, sent_through)
constraint response_correction: CHECK ((btrim(reason) <> ''::text))
constraint response_correction: FOREIGN KEY (agency_id, response_id) REFERENCES hailong.survey_response(agency_id, response_id)
constraint response_correction: PRIMARY KEY (agency_id, correction_id)
constraint response_detail: CHECK (((set_aside >= 1) AND (set_aside <= 2)))
constraint response_detail: CHECK ((cluster >= 1))
constraint response_detail: CHECK ((entered_by <> 0))
constraint response_detail: CHECK ((surplus_reason > 0))
constraint response_detail: PRIMARY KEY (agency_id, response_id)
constraint response_import: CHECK ((last_row >= 0))
constraint response_import: CHECK ((refused >= 0))
constraint response_import: CHECK ((repeated >= 0))
constraint response_import: CHECK ((stored >= 0))
constraint response_import: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint response_import: PRIMARY KEY (agency_id, import_id)
constraint round_class_key: CHECK ((form_class = 3))
constraint round_class_key: FOREIGN KEY (agency_id, round_id) REFERENCES hailong.round_secret(agency_id, round_id)
constraint round_class_key: PRIMARY KEY (agency_id, round_id, form_class)
constraint round_secret: CHECK (((destroyed_on IS NULL) = ((sealed_signing_key IS NOT NULL) AND (sealed_token_key IS NOT NULL))))
constraint round_secret: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint round_secret: PRIMARY KEY (agency_id, round_id)
constraint sealing_moment: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint sealing_moment: PRIMARY KEY (agency_id, round_id)
constraint survey_plan: CHECK ((state = ANY (ARRAY['draft'::text, 'signed'::text])))
constraint survey_plan: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint survey_plan: PRIMARY KEY (agency_id, plan_id)
constraint survey_plan: UNIQUE (agency_id, code)
constraint survey_response: CHECK (((form_class >= 1) AND (form_class <= 3)))
constraint survey_response: CHECK ((block >= 0))
constraint survey_response: PRIMARY KEY (agency_id, response_id)
constraint survey_round: CHECK (((owed = '{}'::text[]) OR (state <> 'draft'::text)))
constraint survey_round: CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text, 'final'::text])))
constraint survey_round: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint survey_round: FOREIGN KEY (agency_id, plan_id) REFERENCES hailong.survey_plan(agency_id, plan_id)
constraint survey_round: PRIMARY KEY (agency_id, round_id)
constraint survey_round: UNIQUE (agency_id, code)
constraint tally: CHECK (((tally_class >= 0) AND (tally_class <= 3)))
constraint tally: CHECK ((array_position(counts, NULL::integer) IS NULL))
constraint tally: CHECK ((invalid >= 0))
constraint tally: CHECK ((responses >= 0))
constraint tally: CHECK ((screened_out >= 0))
constraint tally: CHECK ((seen >= 0))
constraint tally: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint tally: PRIMARY KEY (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, tally_class)
constraint unit_group_tally: CHECK ((array_position(counts, NULL::integer) IS NULL))
constraint unit_group_tally: CHECK ((responses >= 1))
constraint unit_group_tally: FOREIGN KEY (agency_id) REFERENCES hailong.agency(agency_id)
constraint unit_group_tally: PRIMARY KEY (agency_id, round_id, unit_group, questionnaire_id, respondent_group)

CREATE UNIQUE INDEX admission_agency_id_round_id_short_code_hash_key ON hailong.admission USING btree (agency_id, round_id, short_code_hash)
CREATE UNIQUE INDEX admission_pkey ON hailong.admission USING btree (agency_id, round_id, token_hash)
CREATE UNIQUE INDEX admission_terms_pkey ON hailong.admission_terms USING btree (agency_id, round_id)
CREATE UNIQUE INDEX agency_code_key ON hailong.agency USING btree (code)
CREATE UNIQUE INDEX agency_pkey ON hailong.agency USING btree (agency_id)
CREATE UNIQUE INDEX agency_succession_pkey ON hailong.agency_succession USING btree (agency_id, successor_id, effective_on)
CREATE INDEX agency_succession_successor ON hailong.agency_succession USING btree (successor_id)
CREATE INDEX agency_version_parent ON hailong.agency_version USING btree (parent_id)
CREATE UNIQUE INDEX agency_version_pkey ON hailong.agency_version USING btree (agency_id, valid_from)
CREATE UNIQUE INDEX app_client_agency_id_key_hash_key ON hailong.app_client USING btree (agency_id, key_hash)
CREATE UNIQUE INDEX app_client_pkey ON hailong.app_client USING btree (agency_id, client_id)
CREATE INDEX audit_entry_order ON hailong.audit_entry USING btree (agency_id, at, entry_id)
CREATE UNIQUE INDEX audit_entry_pkey ON hailong.audit_entry USING btree (agency_id, entry_id)
CREATE UNIQUE INDEX block_pkey ON hailong.block USING btree (agency_id, round_id, block_no)
CREATE UNIQUE INDEX block_products_pkey ON hailong.block_products USING btree (agency_id, round_id, block_no)
CREATE UNIQUE INDEX block_tally_pkey ON hailong.block_tally USING btree (agency_id, round_id, block_no)
CREATE UNIQUE INDEX collecting_body_agency_id_code_key ON hailong.collecting_body USING btree (agency_id, code)
CREATE UNIQUE INDEX collecting_body_pkey ON hailong.collecting_body USING btree (agency_id, body_id)
CREATE INDEX component_count_period ON hailong.component_count USING btree (agency_id, period_from, period_to, name, as_of)
CREATE UNIQUE INDEX component_count_pkey ON hailong.component_count USING btree (agency_id, count_id)
CREATE UNIQUE INDEX counter_agency_id_token_hash_key ON hailong.counter USING btree (agency_id, token_hash)
CREATE UNIQUE INDEX counter_pkey ON hailong.counter USING btree (agency_id, counter_id)
CREATE UNIQUE INDEX criteria_set_agency_id_code_version_key ON hailong.criteria_set USING btree (agency_id, code, version)
CREATE UNIQUE INDEX criteria_set_pkey ON hailong.criteria_set USING btree (agency_id, criteria_set_id)
CREATE UNIQUE INDEX delivery_agency_id_invitation_id_kind_key ON hailong.delivery USING btree (agency_id, invitation_id, kind)
CREATE INDEX delivery_due ON hailong.delivery USING btree (agency_id, next_attempt_at) WHERE (state = 'waiting'::text)
CREATE UNIQUE INDEX delivery_pkey ON hailong.delivery USING btree (agency_id, delivery_id)
CREATE UNIQUE INDEX dossier_agency_id_code_key ON hailong.dossier USING btree (agency_id, code)
CREATE INDEX dossier_finished ON hailong.dossier USING btree (agency_id, finished_on)
CREATE INDEX dossier_objecting ON hailong.dossier USING btree (agency_id, person_tag) WHERE objects
CREATE INDEX dossier_person ON hailong.dossier USING btree (agency_id, person_tag) WHERE (person_tag IS NOT NULL)
CREATE UNIQUE INDEX dossier_pkey ON hailong.dossier USING btree (agency_id, dossier_id)
CREATE UNIQUE INDEX dossier_import_pkey ON hailong.dossier_import USING btree (agency_id, file_digest)
CREATE INDEX draw_of_round ON hailong.draw USING btree (agency_id, round_id, draw_id)
CREATE UNIQUE INDEX draw_pkey ON hailong.draw USING btree (agency_id, draw_id)
CREATE UNIQUE INDEX draw_cluster_agency_id_round_id_cluster_key ON hailong.draw_cluster USING btree (agency_id, round_id, cluster)
CREATE UNIQUE INDEX draw_cluster_agency_id_round_id_commune_village_key ON hailong.draw_cluster USING btree (agency_id, round_id, commune, village)
CREATE UNIQUE INDEX draw_cluster_pkey ON hailong.draw_cluster USING btree (agency_id, draw_id, cluster)
CREATE UNIQUE INDEX draw_frame_pkey ON hailong.draw_frame USING btree (agency_id, draw_id, part)
CREATE UNIQUE INDEX draw_household_agency_id_draw_id_cluster_position_key ON hailong.draw_household USING btree (agency_id, draw_id, cluster, "position")
CREATE UNIQUE INDEX draw_household_agency_id_draw_id_cluster_replaces_key ON hailong.draw_household USING btree (agency_id, draw_id, cluster, replaces)
CREATE UNIQUE INDEX draw_household_pkey ON hailong.draw_household USING btree (agency_id, draw_id, cluster, line)
CREATE UNIQUE INDEX draw_member_agency_id_draw_id_replaces_key ON hailong.draw_member USING btree (agency_id, draw_id, replaces)
CREATE UNIQUE INDEX draw_member_agency_id_draw_id_stratum_position_key ON hailong.draw_member USING btree (agency_id, draw_id, stratum, "position")
CREATE INDEX draw_member_called ON hailong.draw_member USING btree (agency_id, draw_id, called_at) WHERE (called_at IS NOT NULL)
CREATE UNIQUE INDEX draw_member_pkey ON hailong.draw_member USING btree (agency_id, draw_id, dossier_id)
CREATE UNIQUE INDEX field_list_pkey ON hailong.field_list USING btree (agency_id, version)
CREATE UNIQUE INDEX form_account_pkey ON hailong.form_account USING btree (agency_id, round_id, respondent_group)
CREATE UNIQUE INDEX frame_confirmation_pkey ON hailong.frame_confirmation USING btree (agency_id, round_id, digest)
CREATE UNIQUE INDEX frame_count_pkey ON hailong.frame_count USING btree (agency_id, count_id)
CREATE INDEX frame_count_window ON hailong.frame_count USING btree (agency_id, window_from, window_to, as_of)
CREATE UNIQUE INDEX held_answers_pkey ON hailong.held_answers USING btree (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group)
CREATE UNIQUE INDEX invitation_agency_id_round_id_dossier_id_key ON hailong.invitation USING btree (agency_id, round_id, dossier_id)
CREATE UNIQUE INDEX invitation_agency_id_round_id_member_id_key ON hailong.invitation USING btree (agency_id, round_id, member_id)
CREATE UNIQUE INDEX invitation_pkey ON hailong.invitation USING btree (agency_id, invitation_id)
CREATE INDEX invitation_revoked ON hailong.invitation USING btree (agency_id, round_id) WHERE (revoked_on IS NOT NULL)
CREATE INDEX invitation_waiting ON hailong.invitation USING btree (agency_id, round_id) WHERE (NOT admitted)
CREATE UNIQUE INDEX letter_pkey ON hailong.letter USING btree (agency_id, letter_id)
CREATE UNIQUE INDEX letter_box_pkey ON hailong.letter_box USING btree (agency_id, box_id)
CREATE UNIQUE INDEX list_member_agency_id_round_id_respondent_group_code_key ON hailong.list_member USING btree (agency_id, round_id, respondent_group, code)
CREATE UNIQUE INDEX list_member_agency_id_round_id_respondent_group_code_tag_key ON hailong.list_member USING btree (agency_id, round_id, respondent_group, code_tag)
CREATE UNIQUE INDEX list_member_agency_id_round_id_respondent_group_number_key ON hailong.list_member USING btree (agency_id, round_id, respondent_group, number)
CREATE UNIQUE INDEX list_member_pkey ON hailong.list_member USING btree (agency_id, member_id)
CREATE UNIQUE INDEX "PK_8c82d7f526340ab734260ea46be" ON hailong.migrations USING btree (id)
CREATE UNIQUE INDEX objection_answer_pkey ON hailong.objection_answer USING btree (agency_id, code, edition, objection_no)
CREATE UNIQUE INDEX open_comment_pkey ON hailong.open_comment USING btree (agency_id, comment_id)
CREATE INDEX open_comment_waiting ON hailong.open_comment USING btree (agency_id, round_id, block) WHERE (comment IS NOT NULL)
CREATE INDEX opinion_list ON hailong.opinion USING btree (agency_id, round_id, due_on, opinion_id)
CREATE UNIQUE INDEX opinion_pkey ON hailong.opinion USING btree (agency_id, opinion_id)
CREATE INDEX opinion_sealed ON hailong.opinion USING btree (agency_id, opinion_id) WHERE (sealed IS NOT NULL)
CREATE UNIQUE INDEX opinion_code_pkey ON hailong.opinion_code USING btree (agency_id, questionnaire_id, item, code)
CREATE UNIQUE INDEX opinion_step_pkey ON hailong.opinion_step USING btree (agency_id, opinion_id, no)
CREATE INDEX original_opening_of ON hailong.original_opening USING btree (agency_id, opinion_id, actor)
CREATE UNIQUE INDEX original_opening_pkey ON hailong.original_opening USING btree (agency_id, opening_id)
CREATE UNIQUE INDEX point_conversion_pkey ON hailong.point_conversion USING btree (agency_id, code, version)
CREATE INDEX published_answer_list ON hailong.published_answer USING btree (agency_id, published_on, answer_id)
CREATE UNIQUE INDEX published_answer_pkey ON hailong.published_answer USING btree (agency_id, answer_id)
CREATE UNIQUE INDEX questionnaire_agency_id_code_version_key ON hailong.questionnaire USING btree (agency_id, code, version)
CREATE UNIQUE INDEX questionnaire_pkey ON hailong.questionnaire USING btree (agency_id, questionnaire_id)
CREATE UNIQUE INDEX quota_cell_pkey ON hailong.quota_cell USING btree (agency_id, round_id, cell_id)
CREATE INDEX quota_cell_round ON hailong.quota_cell USING btree (round_id)
CREATE UNIQUE INDEX quota_target_pkey ON hailong.quota_target USING btree (agency_id, round_id, cell_id, as_of)
CREATE UNIQUE INDEX ranking_scheme_pkey ON hailong.ranking_scheme USING btree (agency_id, code, version)
CREATE INDEX received_forms_of_round ON hailong.received_forms USING btree (round_id, night)
CREATE UNIQUE INDEX received_forms_pkey ON hailong.received_forms USING btree (agency_id, round_id, night, respondent_group, channel, field, procedure_group)
CREATE INDEX recontact_batch_of_round ON hailong.recontact_batch USING btree (agency_id, round_id, batch_id)
CREATE UNIQUE INDEX recontact_batch_pkey ON hailong.recontact_batch USING btree (agency_id, batch_id)
CREATE INDEX recontact_draw_of_round ON hailong.recontact_draw USING btree (agency_id, round_id, batch_id)
CREATE UNIQUE INDEX recontact_draw_pkey ON hailong.recontact_draw USING btree (agency_id, batch_id)
CREATE UNIQUE INDEX recontact_frame_pkey ON hailong.recontact_frame USING btree (agency_id, batch_id, part)
CREATE UNIQUE INDEX recontact_member_agency_id_batch_id_position_key ON hailong.recontact_member USING btree (agency_id, batch_id, "position")
CREATE UNIQUE INDEX recontact_member_pkey ON hailong.recontact_member USING btree (agency_id, batch_id, dossier_id)
CREATE UNIQUE INDEX recontact_outcome_pkey ON hailong.recontact_outcome USING btree (agency_id, batch_id, dossier_id, number)
CREATE UNIQUE INDEX release_pkey ON hailong.release USING btree (agency_id, code, edition)
CREATE UNIQUE INDEX release_line_pkey ON hailong.release_line USING btree (agency_id, code, edition)
CREATE UNIQUE INDEX release_link_agency_id_code_edition_key ON hailong.release_link USING btree (agency_id, code, edition)
CREATE UNIQUE INDEX release_link_pkey ON hailong.release_link USING btree (agency_id, "position")
CREATE UNIQUE INDEX release_objection_pkey ON hailong.release_objection USING btree (agency_id, code, edition, objection_no)
CREATE UNIQUE INDEX release_paper_pkey ON hailong.release_paper USING btree (agency_id, code, edition)
CREATE UNIQUE INDEX release_step_pkey ON hailong.release_step USING btree (agency_id, code, edition, step_no)
CREATE UNIQUE INDEX reminder_group_pkey ON hailong.reminder_group USING btree (agency_id, round_id, sent_through)
CREATE UNIQUE INDEX response_correction_pkey ON hailong.response_correction USING btree (agency_id, correction_id)
CREATE INDEX response_detail_of_clusters ON hailong.response_detail USING btree (agency_id, response_id) WHERE (cluster IS NOT NULL)
CREATE UNIQUE INDEX response_detail_pkey ON hailong.response_detail USING btree (agency_id, response_id)
CREATE UNIQUE INDEX response_import_pkey ON hailong.response_import USING btree (agency_id, import_id)
CREATE UNIQUE INDEX round_class_key_pkey ON hailong.round_class_key USING btree (agency_id, round_id, form_class)
CREATE UNIQUE INDEX round_secret_pkey ON hailong.round_secret USING btree (agency_id, round_id)
CREATE UNIQUE INDEX sealing_moment_pkey ON hailong.sealing_moment USING btree (agency_id, round_id)
CREATE UNIQUE INDEX survey_plan_agency_id_code_key ON hailong.survey_plan USING btree (agency_id, code)
CREATE UNIQUE INDEX survey_plan_pkey ON hailong.survey_plan USING btree (agency_id, plan_id)
CREATE UNIQUE INDEX survey_response_pkey ON hailong.survey_response USING btree (agency_id, response_id)
CREATE UNIQUE INDEX survey_round_agency_id_code_key ON hailong.survey_round USING btree (agency_id, code)
CREATE UNIQUE INDEX survey_round_pkey ON hailong.survey_round USING btree (agency_id, round_id)
CREATE UNIQUE INDEX tally_pkey ON hailong.tally USING btree (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, tally_class)
CREATE UNIQUE INDEX unit_group_tally_pkey ON hailong.unit_group_tally USING btree (agency_id, round_id, unit_group, questionnaire_id, respondent_group)

function hailong.current_agency() owner hailong_owner s execute: hailong_agency, hailong_results
function hailong.current_mandate() owner hailong_owner s execute: hailong_agency
function hailong.is_published(integer,text,integer) owner hailong_owner s execute: 
function hailong.must_be(boolean) owner hailong_owner v execute: hailong_intake
function hailong.reads_province() owner hailong_owner s execute: hailong_results, unknown (OID=0)
function hailong.sheet_counts(text,integer[],integer,integer) owner hailong_owner i execute: hailong_agency

policy admission.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy admission.agency_changes for update to hailong_agency using ((agency_id = hailong.current_agency()) AND (NOT used)) check ((agency_id = hailong.current_agency()) AND used)
policy admission.agency_destroys for delete to hailong_agency using (agency_id = hailong.current_agency())
policy admission.agency_prolongs for update to hailong_agency using ((agency_id = hailong.current_agency()) AND (NOT used)) check ((agency_id = hailong.current_agency()) AND (NOT used))
policy admission.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy admission.intake_exchanges for update to hailong_intake using ((blinded_hash IS NULL) AND (NOT used)) check (blinded_hash IS NOT NULL)
policy admission.intake_reads for select to hailong_intake using true
policy admission.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy admission_terms.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy admission_terms.agency_changes for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy admission_terms.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy admission_terms.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy agency.agency_reads for select to hailong_agency using true
policy agency.intake_reads for select to hailong_intake using true
policy agency.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy agency.province_adds for insert to hailong_province check true
policy agency.province_changes for update to hailong_province using true check true
policy agency.province_reads for select to hailong_province using true
policy agency.results_read for select to hailong_results using true
policy agency_succession.agency_reads for select to hailong_agency using true
policy agency_succession.intake_reads for select to hailong_intake using true
policy agency_succession.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy agency_succession.province_adds for insert to hailong_province check true
policy agency_succession.province_changes for update to hailong_province using true check true
policy agency_succession.province_reads for select to hailong_province using true
policy agency_succession.results_read for select to hailong_results using true
policy agency_version.agency_reads for select to hailong_agency using true
policy agency_version.intake_reads for select to hailong_intake using true
policy agency_version.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy agency_version.province_adds for insert to hailong_province check true
policy agency_version.province_changes for update to hailong_province using true check true
policy agency_version.province_reads for select to hailong_province using true
policy agency_version.results_read for select to hailong_results using true
policy app_client.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy app_client.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy app_client.agency_retires for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy app_client.intake_reads for select to hailong_intake using true
policy app_client.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy audit_entry.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy audit_entry.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy audit_entry.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy audit_entry.province_adds for insert to hailong_province check true
policy block.examiner_seals for all to hailong_examiner using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy block.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy block_products.examiner_seals for all to hailong_examiner using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy block_products.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy block_tally.examiner_seals for all to hailong_examiner using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy block_tally.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy block_tally.results_read for select to hailong_results using ((shown_on IS NOT NULL) AND ((agency_id = hailong.current_agency()) OR hailong.reads_province()))
policy collecting_body.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy collecting_body.agency_changes for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy collecting_body.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy collecting_body.intake_reads for select to hailong_intake using true
policy collecting_body.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy component_count.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy component_count.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy component_count.province_adds for insert to hailong_province check true
policy component_count.province_reads for select to hailong_province using true
policy counter.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy counter.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy counter.agency_retires for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy counter.intake_reads for select to hailong_intake using true
policy counter.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy criteria_set.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy criteria_set.agency_changes_drafts for update to hailong_agency using ((agency_id = hailong.current_agency()) AND (state = 'draft'::text)) check (agency_id = hailong.current_agency())
policy criteria_set.agency_deletes_drafts for delete to hailong_agency using ((agency_id = hailong.current_agency()) AND (state = 'draft'::text))
policy criteria_set.agency_reads for select to hailong_agency using ((agency_id = hailong.current_agency()) OR (state <> 'draft'::text))
policy criteria_set.intake_reads for select to hailong_intake using (state <> 'draft'::text)
policy criteria_set.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy criteria_set.province_reads for select to hailong_province using (state <> 'draft'::text)
policy delivery.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy delivery.agency_changes for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy delivery.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy delivery.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy delivery.province_reads for select to hailong_province using (state = 'waiting'::text)
policy dossier.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy dossier.agency_changes for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy dossier.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy dossier.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy dossier_import.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy dossier_import.agency_changes for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy dossier_import.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy dossier_import.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy draw.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy draw.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy draw.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy draw_cluster.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy draw_cluster.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy draw_cluster.intake_reads for select to hailong_intake using true
policy draw_cluster.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy draw_frame.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy draw_frame.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy draw_frame.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy draw_household.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy draw_household.agency_calls for update to hailong_agency using ((agency_id = hailong.current_agency()) AND (called_on IS NULL)) check ((agency_id = hailong.current_agency()) AND (called_on IS NOT NULL))
policy draw_household.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy draw_household.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy draw_member.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy draw_member.agency_calls for update to hailong_agency using ((agency_id = hailong.current_agency()) AND (called_on IS NULL)) check ((agency_id = hailong.current_agency()) AND (called_on IS NOT NULL))
policy draw_member.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy draw_member.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy field_list.agency_reads for select to hailong_agency using ((agency_id = hailong.current_agency()) OR (state <> 'draft'::text))
policy field_list.intake_reads for select to hailong_intake using (state <> 'draft'::text)
policy field_list.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy field_list.province_adds for insert to hailong_province check (state = 'draft'::text)
policy field_list.province_changes_drafts for update to hailong_province using (state = 'draft'::text) check true
policy field_list.province_reads for select to hailong_province using true
policy form_account.examiner_seals for all to hailong_examiner using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy form_account.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy form_account.results_read for select to hailong_results using ((agency_id = hailong.current_agency()) OR hailong.reads_province())
policy frame_confirmation.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy frame_confirmation.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy frame_confirmation.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy frame_count.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy frame_count.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy frame_count.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy held_answers.examiner_seals for all to hailong_examiner using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy held_answers.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy invitation.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy invitation.agency_changes for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy invitation.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy invitation.intake_reads for select to hailong_intake using (revoked_on IS NOT NULL)
policy invitation.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy letter.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy letter.agency_changes for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy letter.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy letter.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy letter.province_finds for select to hailong_province using true
policy letter_box.agency_empties for update to hailong_agency using (agency_id = hailong.current_agency()) check ((agency_id = hailong.current_agency()) AND (sealed IS NULL))
policy letter_box.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy letter_box.intake_puts for insert to hailong_intake check true
policy letter_box.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy letter_box.province_finds for select to hailong_province using true
policy list_member.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy list_member.agency_changes for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy list_member.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy list_member.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy objection_answer.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy objection_answer.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy objection_answer.province_adds for insert to hailong_province check true
policy objection_answer.province_reads for select to hailong_province using true
policy open_comment.examiner_seals for all to hailong_examiner using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy open_comment.intake_casts for insert to hailong_intake check true
policy open_comment.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy opinion.agency_changes for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy opinion.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy opinion.examiner_adds for insert to hailong_examiner check (agency_id = hailong.current_agency())
policy opinion.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy opinion.province_counts for select to hailong_province using true
policy opinion_code.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy opinion_code.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy opinion_code.agency_renames for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy opinion_code.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy opinion_step.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy opinion_step.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy opinion_step.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy original_opening.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy original_opening.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy original_opening.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy point_conversion.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy point_conversion.province_adds for insert to hailong_province check true
policy point_conversion.province_reads for select to hailong_province using true
policy published_answer.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy published_answer.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy published_answer.agency_withdraws for update to hailong_agency using ((agency_id = hailong.current_agency()) AND (withdrawn_on IS NULL)) check ((agency_id = hailong.current_agency()) AND (withdrawn_on IS NOT NULL))
policy published_answer.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy published_answer.public_reads for select to hailong_public using (withdrawn_on IS NULL)
policy questionnaire.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy questionnaire.agency_changes_drafts for update to hailong_agency using ((agency_id = hailong.current_agency()) AND (state = 'draft'::text)) check (agency_id = hailong.current_agency())
policy questionnaire.agency_deletes_drafts for delete to hailong_agency using ((agency_id = hailong.current_agency()) AND (state = 'draft'::text))
policy questionnaire.agency_reads for select to hailong_agency using ((agency_id = hailong.current_agency()) OR (state <> 'draft'::text))
policy questionnaire.intake_reads for select to hailong_intake using (state <> 'draft'::text)
policy questionnaire.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy questionnaire.province_reads for select to hailong_province using (state <> 'draft'::text)
policy quota_cell.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy quota_cell.agency_counts for update to hailong_agency using ((agency_id = hailong.current_agency()) OR shared) check ((agency_id = hailong.current_agency()) OR shared)
policy quota_cell.agency_reads for select to hailong_agency using ((agency_id = hailong.current_agency()) OR shared)
policy quota_cell.intake_counts for update to hailong_intake using true check true
policy quota_cell.intake_reads for select to hailong_intake using true
policy quota_cell.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy quota_cell.province_reads for select to hailong_province using true
policy quota_target.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy quota_target.agency_changes for update to hailong_agency using ((agency_id = hailong.current_agency()) AND (NOT frozen)) check (agency_id = hailong.current_agency())
policy quota_target.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy quota_target.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy quota_target.province_reads for select to hailong_province using true
policy ranking_scheme.intake_reads for select to hailong_intake using (state <> 'draft'::text)
policy ranking_scheme.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy ranking_scheme.province_adds for insert to hailong_province check (state = 'draft'::text)
policy ranking_scheme.province_changes_drafts for update to hailong_province using (state = 'draft'::text) check true
policy ranking_scheme.province_reads for select to hailong_province using true
policy received_forms.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy received_forms.examiner_counts for all to hailong_examiner using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy received_forms.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy received_forms.province_reads for select to hailong_province using true
policy recontact_batch.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy recontact_batch.agency_closes for update to hailong_agency using ((agency_id = hailong.current_agency()) AND (closed_on IS NULL)) check ((agency_id = hailong.current_agency()) AND (closed_on IS NOT NULL))
policy recontact_batch.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy recontact_batch.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy recontact_draw.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy recontact_draw.mandate_adds for insert to hailong_agency check ((agency_id = hailong.current_agency()) AND (batch_id = hailong.current_mandate()))
policy recontact_draw.mandate_forgets for update to hailong_agency using ((agency_id = hailong.current_agency()) AND (batch_id = hailong.current_mandate())) check ((agency_id = hailong.current_agency()) AND forgotten)
policy recontact_draw.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy recontact_frame.mandate_adds for insert to hailong_agency check ((agency_id = hailong.current_agency()) AND (batch_id = hailong.current_mandate()))
policy recontact_frame.mandate_reads for select to hailong_agency using ((agency_id = hailong.current_agency()) AND (batch_id = hailong.current_mandate()))
policy recontact_frame.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy recontact_member.mandate_adds for insert to hailong_agency check ((agency_id = hailong.current_agency()) AND (batch_id = hailong.current_mandate()))
policy recontact_member.mandate_changes for update to hailong_agency using ((agency_id = hailong.current_agency()) AND (batch_id = hailong.current_mandate())) check ((agency_id = hailong.current_agency()) AND (batch_id = hailong.current_mandate()))
policy recontact_member.mandate_reads for select to hailong_agency using ((agency_id = hailong.current_agency()) AND (batch_id = hailong.current_mandate()))
policy recontact_member.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy recontact_outcome.mandate_adds for insert to hailong_agency check ((agency_id = hailong.current_agency()) AND (batch_id = hailong.current_mandate()))
policy recontact_outcome.mandate_reads for select to hailong_agency using ((agency_id = hailong.current_agency()) AND (batch_id = hailong.current_mandate()))
policy recontact_outcome.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy release.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy release.province_adds for insert to hailong_province check true
policy release.province_reads for select to hailong_province using true
policy release.public_reads for select to hailong_public using hailong.is_published(agency_id, code, edition)
policy release_line.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy release_line.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy release_line.province_adds for insert to hailong_province check (ended_on IS NULL)
policy release_line.province_ends for update to hailong_province using (ended_on IS NULL) check (ended_on IS NOT NULL)
policy release_line.province_reads for select to hailong_province using true
policy release_link.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy release_link.province_adds for insert to hailong_province check true
policy release_link.province_reads for select to hailong_province using true
policy release_link.public_reads for select to hailong_public using true
policy release_objection.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy release_objection.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy release_objection.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy release_objection.province_reads for select to hailong_province using true
policy release_paper.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy release_paper.province_adds for insert to hailong_province check hailong.is_published(agency_id, code, edition)
policy release_paper.province_reads for select to hailong_province using true
policy release_paper.public_reads for select to hailong_public using hailong.is_published(agency_id, code, edition)
policy release_step.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy release_step.province_adds for insert to hailong_province check true
policy release_step.province_reads for select to hailong_province using true
policy release_step.public_reads for select to hailong_public using ((state = ANY (ARRAY[3, 5])) AND hailong.is_published(agency_id, code, edition))
policy reminder_group.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy reminder_group.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy reminder_group.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy response_correction.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy response_correction.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy response_correction.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy response_detail.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy response_detail.examiner_numbers for delete to hailong_examiner using (agency_id = hailong.current_agency())
policy response_detail.examiner_replaces for insert to hailong_examiner check (agency_id = hailong.current_agency())
policy response_detail.intake_casts for insert to hailong_intake check true
policy response_detail.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy response_import.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy response_import.agency_changes for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy response_import.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy response_import.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy round_class_key.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy round_class_key.agency_destroys for update to hailong_agency using (agency_id = hailong.current_agency()) check ((agency_id = hailong.current_agency()) AND (sealed_signing_key IS NULL))
policy round_class_key.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy round_class_key.intake_reads for select to hailong_intake using true
policy round_class_key.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy round_secret.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy round_secret.agency_destroys for update to hailong_agency using (agency_id = hailong.current_agency()) check ((agency_id = hailong.current_agency()) AND (destroyed_on IS NOT NULL))
policy round_secret.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy round_secret.intake_reads for select to hailong_intake using true
policy round_secret.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy sealing_moment.examiner_seals for all to hailong_examiner using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy sealing_moment.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy survey_plan.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy survey_plan.agency_changes for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy survey_plan.agency_deletes_drafts for delete to hailong_agency using ((agency_id = hailong.current_agency()) AND (state = 'draft'::text))
policy survey_plan.agency_reads for select to hailong_agency using ((agency_id = hailong.current_agency()) OR (state <> 'draft'::text))
policy survey_plan.intake_reads for select to hailong_intake using (state <> 'draft'::text)
policy survey_plan.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy survey_plan.province_reads for select to hailong_province using (state <> 'draft'::text)
policy survey_response.agency_reads for select to hailong_agency using (agency_id = hailong.current_agency())
policy survey_response.agency_revalues for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy survey_response.examiner_numbers for delete to hailong_examiner using (agency_id = hailong.current_agency())
policy survey_response.examiner_replaces for insert to hailong_examiner check (agency_id = hailong.current_agency())
policy survey_response.intake_casts for insert to hailong_intake check true
policy survey_response.intake_recognises for select to hailong_intake using true
policy survey_response.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy survey_round.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy survey_round.agency_changes for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy survey_round.agency_deletes_drafts for delete to hailong_agency using ((agency_id = hailong.current_agency()) AND (state = 'draft'::text))
policy survey_round.agency_reads for select to hailong_agency using ((agency_id = hailong.current_agency()) OR (state <> 'draft'::text))
policy survey_round.intake_reads for select to hailong_intake using (state <> 'draft'::text)
policy survey_round.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy survey_round.province_reads for select to hailong_province using (state <> 'draft'::text)
policy survey_round.results_read for select to hailong_results using ((state <> 'draft'::text) OR (agency_id = hailong.current_agency()))
policy tally.agency_adds for insert to hailong_agency check (agency_id = hailong.current_agency())
policy tally.agency_reads for select to hailong_agency using ((agency_id = hailong.current_agency()) AND (seen > 0))
policy tally.agency_revalues for update to hailong_agency using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy tally.examiner_reads for select to hailong_examiner using (agency_id = hailong.current_agency())
policy tally.intake_adds for update to hailong_intake using true check true
policy tally.intake_counts for insert to hailong_intake check true
policy tally.intake_reads for select to hailong_intake using true
policy tally.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy tally.province_reads for select to hailong_province using (seen > 0)
policy unit_group_tally.examiner_seals for all to hailong_examiner using (agency_id = hailong.current_agency()) check (agency_id = hailong.current_agency())
policy unit_group_tally.owner_copies for select to hailong_owner using pg_has_role(SESSION_USER, 'hailong_owner'::name, 'member'::text)
policy unit_group_tally.results_read for select to hailong_results using ((agency_id = hailong.current_agency()) OR hailong.reads_province())

grant DELETE on admission to hailong_agency
grant INSERT (agency_id, round_id, token_hash, short_code_hash, expires_on, respondent_group, field, form_class) on admission to hailong_agency
grant SELECT on admission to hailong_agency
grant UPDATE (expires_on, used) on admission to hailong_agency
grant SELECT on admission to hailong_intake
grant UPDATE (blinded_hash) on admission to hailong_intake
grant INSERT on admission_terms to hailong_agency
grant SELECT on admission_terms to hailong_agency
grant UPDATE (expires_on, admissions, used) on admission_terms to hailong_agency
grant SELECT on agency to hailong_agency
grant SELECT on agency to hailong_intake
grant INSERT (code, founded_on, dissolved_on) on agency to hailong_province
grant SELECT on agency to hailong_province
grant UPDATE (dissolved_on) on agency to hailong_province
grant SELECT on agency to hailong_results
grant SELECT on agency_succession to hailong_agency
grant SELECT on agency_succession to hailong_intake
grant INSERT on agency_succession to hailong_province
grant SELECT on agency_succession to hailong_province
grant UPDATE (kind, share) on agency_succession to hailong_province
grant SELECT on agency_succession to hailong_results
grant SELECT on agency_version to hailong_agency
grant SELECT on agency_version to hailong_intake
grant INSERT on agency_version to hailong_province
grant SELECT on agency_version to hailong_province
grant UPDATE (name, kind, level, parent_id, folded_name) on agency_version to hailong_province
grant SELECT on agency_version to hailong_results
grant INSERT (agency_id, label, key_hash) on app_client to hailong_agency
grant SELECT on app_client to hailong_agency
grant UPDATE (retired) on app_client to hailong_agency
grant SELECT on app_client to hailong_intake
grant INSERT (agency_id, actor, action, subject, before, after) on audit_entry to hailong_agency
grant SELECT on audit_entry to hailong_agency
grant INSERT (agency_id, actor, action, subject, before, after) on audit_entry to hailong_province
grant DELETE on block to hailong_examiner
grant INSERT on block to hailong_examiner
grant SELECT on block to hailong_examiner
grant UPDATE on block to hailong_examiner
grant INSERT on block_products to hailong_examiner
grant SELECT on block_products to hailong_examiner
grant INSERT on block_tally to hailong_examiner
grant SELECT on block_tally to hailong_examiner
grant UPDATE (shown_on) on block_tally to hailong_examiner
grant SELECT on block_tally to hailong_results
grant INSERT (agency_id, code, name, kind, active) on collecting_body to hailong_agency
grant SELECT on collecting_body to hailong_agency
grant UPDATE (name, kind, active) on collecting_body to hailong_agency
grant SELECT on collecting_body to hailong_intake
grant SELECT on component_count to hailong_agency
grant INSERT (agency_id, period_from, period_to, name, value, as_of, source, actor) on component_count to hailong_province
grant SELECT on component_count to hailong_province
grant INSERT (agency_id, label, token_hash) on counter to hailong_agency
grant SELECT on counter to hailong_agency
grant UPDATE (retired) on counter to hailong_agency
grant SELECT on counter to hailong_intake
grant DELETE on criteria_set to hailong_agency
grant INSERT (agency_id, code, version, state, core, core_owner_id, core_id, extension, document, published_on) on criteria_set to hailong_agency
grant SELECT on criteria_set to hailong_agency
grant UPDATE (state, core, core_owner_id, core_id, extension, document, published_on) on criteria_set to hailong_agency
grant SELECT on criteria_set to hailong_intake
grant SELECT on criteria_set to hailong_province
grant INSERT (agency_id, invitation_id, kind, next_attempt_at) on delivery to hailong_agency
grant SELECT on delivery to hailong_agency
grant UPDATE (state, attempts, next_attempt_at, reason, port, delivered_on, segments, price, sandboxed) on delivery to hailong_agency
grant SELECT (agency_id, state, next_attempt_at) on delivery to hailong_province
grant INSERT on dossier to hailong_agency
grant SELECT on dossier to hailong_agency
grant UPDATE (receiving_id, deciding_id, procedure_code, field, outcome, late, applicant, finished_on, person_tag, sealed_contact, contact_destroyed_at, objects, retracted_on, vouched_by, asked_on) on dossier to hailong_agency
grant INSERT on dossier_import to hailong_agency
grant SELECT on dossier_import to hailong_agency
grant UPDATE (last_row, reported, corrected, unchanged, refused, finished, actor, at) on dossier_import to hailong_agency
grant INSERT (agency_id, round_id, purpose, drawn_on, method, seed, frame_as_of, frame_digest, document, actor) on draw to hailong_agency
grant SELECT on draw to hailong_agency
grant INSERT on draw_cluster to hailong_agency
grant SELECT on draw_cluster to hailong_agency
grant SELECT (agency_id, cluster, round_id) on draw_cluster to hailong_intake
grant INSERT on draw_frame to hailong_agency
grant SELECT on draw_frame to hailong_agency
grant INSERT on draw_household to hailong_agency
grant SELECT on draw_household to hailong_agency
grant UPDATE (called_on, replaces, reason) on draw_household to hailong_agency
grant INSERT on draw_member to hailong_agency
grant SELECT on draw_member to hailong_agency
grant UPDATE (called_on, called_at, replaces, reason) on draw_member to hailong_agency
grant SELECT on field_list to hailong_agency
grant SELECT on field_list to hailong_intake
grant INSERT (agency_id, version, state, document) on field_list to hailong_province
grant SELECT on field_list to hailong_province
grant UPDATE (state, document, published_on) on field_list to hailong_province
grant INSERT on form_account to hailong_examiner
grant SELECT on form_account to hailong_examiner
grant UPDATE on form_account to hailong_examiner
grant SELECT on form_account to hailong_results
grant INSERT on frame_confirmation to hailong_agency
grant SELECT on frame_confirmation to hailong_agency
grant INSERT (agency_id, window_from, window_to, as_of, field, procedure_group, applicant, dossiers, source, note, actor) on frame_count to hailong_agency
grant SELECT on frame_count to hailong_agency
grant DELETE on held_answers to hailong_examiner
grant INSERT on held_answers to hailong_examiner
grant SELECT on held_answers to hailong_examiner
grant INSERT on invitation to hailong_agency
grant SELECT on invitation to hailong_agency
grant UPDATE (dossier_id, port, sealed_contact, expires_on, sent_on, reminded_on, revoked_on, admitted, member_id) on invitation to hailong_agency
grant SELECT (agency_id, invitation_id, round_id, revoked_on) on invitation to hailong_intake
grant INSERT (agency_id, about_id, handover, sealed) on letter to hailong_agency
grant SELECT on letter to hailong_agency
grant UPDATE (state, handover, attempts, lease_until, sealed) on letter to hailong_agency
grant SELECT (agency_id, handover) on letter to hailong_province
grant SELECT on letter_box to hailong_agency
grant UPDATE (about_id, sealed) on letter_box to hailong_agency
grant INSERT (agency_id, box_id, about_id, sealed) on letter_box to hailong_intake
grant SELECT (agency_id, about_id) on letter_box to hailong_province
grant INSERT on list_member to hailong_agency
grant SELECT on list_member to hailong_agency
grant UPDATE (number, code_tag, name, field, sealed_contact, reachable, objects, issued_on, issued_by, undeliverable_on, removed_on, asked, answered, confirmed) on list_member to hailong_agency
grant SELECT on migrations to hailong_agency
grant SELECT on migrations to hailong_intake
grant SELECT on migrations to hailong_province
grant SELECT on migrations to hailong_public
grant SELECT on objection_answer to hailong_agency
grant INSERT on objection_answer to hailong_province
grant SELECT on objection_answer to hailong_province
grant DELETE on open_comment to hailong_examiner
grant INSERT on open_comment to hailong_examiner
grant SELECT on open_comment to hailong_examiner
grant UPDATE (item, comment, response_id, repeat_digest, masked, sealed, original_destroyed, form_class, block) on open_comment to hailong_examiner
grant INSERT (agency_id, round_id, questionnaire_id, item, comment, response_id, masked, sealed, form_class) on open_comment to hailong_intake
grant SELECT on opinion to hailong_agency
grant UPDATE (state, assignee, code, closed_on, answer_id, sealed) on opinion to hailong_agency
grant INSERT (agency_id, round_id, questionnaire_id, group_no, item, comment, folded, appeared_on, due_on, masked, sealed) on opinion to hailong_examiner
grant SELECT (agency_id, round_id, appeared_on, due_on, state, closed_on) on opinion to hailong_province
grant INSERT on opinion_code to hailong_agency
grant SELECT on opinion_code to hailong_agency
grant UPDATE (label) on opinion_code to hailong_agency
grant INSERT on opinion_step to hailong_agency
grant SELECT on opinion_step to hailong_agency
grant INSERT (agency_id, opinion_id, actor, reason, opened_at, closes_at) on original_opening to hailong_agency
grant SELECT on original_opening to hailong_agency
grant INSERT (agency_id, code, version, document, saved_on) on point_conversion to hailong_province
grant SELECT on point_conversion to hailong_province
grant INSERT (agency_id, round_id, summary, answer, quotation, published_on) on published_answer to hailong_agency
grant SELECT on published_answer to hailong_agency
grant UPDATE (withdrawn_on) on published_answer to hailong_agency
grant SELECT on published_answer to hailong_public
grant DELETE on questionnaire to hailong_agency
grant INSERT (agency_id, code, version, state, criteria_owner_id, criteria_set_id, document, sheet_offsets, sheet_size, published_on) on questionnaire to hailong_agency
grant SELECT on questionnaire to hailong_agency
grant UPDATE (state, criteria_owner_id, criteria_set_id, document, sheet_offsets, sheet_size, published_on) on questionnaire to hailong_agency
grant SELECT on questionnaire to hailong_intake
grant SELECT on questionnaire to hailong_province
grant INSERT (agency_id, round_id, cell_id, rule, shared, unit_class, respondent_group, channel, field, procedure_group, meaning, most) on quota_cell to hailong_agency
grant SELECT (agency_id, round_id, cell_id, rule, shared, unit_class, respondent_group, channel, field, procedure_group, meaning, most) on quota_cell to hailong_agency
grant SELECT on quota_cell to hailong_examiner
grant UPDATE (taken) on quota_cell to hailong_examiner
grant SELECT on quota_cell to hailong_intake
grant UPDATE (taken) on quota_cell to hailong_intake
grant SELECT (agency_id, round_id, cell_id, rule, shared, unit_class, respondent_group, channel, field, procedure_group, meaning, most) on quota_cell to hailong_province
grant INSERT (agency_id, round_id, cell_id, as_of, population, target, source, frozen, actor) on quota_target to hailong_agency
grant SELECT on quota_target to hailong_agency
grant UPDATE (population, target, source, frozen, actor, at) on quota_target to hailong_agency
grant SELECT on quota_target to hailong_province
grant SELECT on ranking_scheme to hailong_intake
grant INSERT (agency_id, code, version, state, document) on ranking_scheme to hailong_province
grant SELECT on ranking_scheme to hailong_province
grant UPDATE (state, document, announced_on, figures_known_on) on ranking_scheme to hailong_province
grant SELECT (agency_id, round_id, night, respondent_group, channel, field, procedure_group, seen, others) on received_forms to hailong_agency
grant DELETE on received_forms to hailong_examiner
grant INSERT on received_forms to hailong_examiner
grant SELECT on received_forms to hailong_examiner
grant SELECT (agency_id, round_id, night, respondent_group, channel, field, procedure_group, seen, others) on received_forms to hailong_province
grant INSERT (agency_id, round_id, giver_id, method, seed, digest, drawn_on, ends_on, document, actor) on recontact_batch to hailong_agency
grant SELECT on recontact_batch to hailong_agency
grant UPDATE (closed_on) on recontact_batch to hailong_agency
grant INSERT (agency_id, batch_id, unit_id, round_id, population, drawn) on recontact_draw to hailong_agency
grant SELECT on recontact_draw to hailong_agency
grant UPDATE (forgotten) on recontact_draw to hailong_agency
grant INSERT on recontact_frame to hailong_agency
grant SELECT on recontact_frame to hailong_agency
grant INSERT (agency_id, batch_id, dossier_id, position, sealed_contact) on recontact_member to hailong_agency
grant SELECT on recontact_member to hailong_agency
grant UPDATE (sealed_contact, caller) on recontact_member to hailong_agency
grant INSERT on recontact_outcome to hailong_agency
grant SELECT on recontact_outcome to hailong_agency
grant INSERT on release to hailong_province
grant SELECT on release to hailong_province
grant SELECT on release to hailong_public
grant SELECT on release_line to hailong_agency
grant INSERT on release_line to hailong_province
grant SELECT on release_line to hailong_province
grant UPDATE (ended_on) on release_line to hailong_province
grant INSERT on release_link to hailong_province
grant SELECT on release_link to hailong_province
grant SELECT on release_link to hailong_public
grant INSERT on release_objection to hailong_agency
grant SELECT on release_objection to hailong_agency
grant SELECT on release_objection to hailong_province
grant INSERT on release_paper to hailong_province
grant SELECT on release_paper to hailong_province
grant SELECT (agency_id, code, edition, content_hash, content) on release_paper to hailong_public
grant INSERT on release_step to hailong_province
grant SELECT on release_step to hailong_province
grant SELECT (agency_id, code, edition, step_no, state, taken_on, act_number, act_signed_on, act_signer, objections, objections_accepted) on release_step to hailong_public
grant INSERT (agency_id, round_id, sent_through, made_on, reminded) on reminder_group to hailong_agency
grant SELECT on reminder_group to hailong_agency
grant INSERT (agency_id, response_id, valid, reason, actor) on response_correction to hailong_agency
grant SELECT on response_correction to hailong_agency
grant DELETE on response_detail to hailong_examiner
grant INSERT on response_detail to hailong_examiner
grant SELECT on response_detail to hailong_examiner
grant INSERT on response_detail to hailong_intake
grant INSERT on response_import to hailong_agency
grant SELECT on response_import to hailong_agency
grant UPDATE (last_row, stored, repeated, refused, finished, actor, at) on response_import to hailong_agency
grant INSERT on round_class_key to hailong_agency
grant SELECT on round_class_key to hailong_agency
grant UPDATE (sealed_signing_key) on round_class_key to hailong_agency
grant SELECT on round_class_key to hailong_intake
grant INSERT on round_secret to hailong_agency
grant SELECT on round_secret to hailong_agency
grant UPDATE (sealed_signing_key, sealed_token_key, destroyed_on) on round_secret to hailong_agency
grant SELECT on round_secret to hailong_intake
grant INSERT on sealing_moment to hailong_examiner
grant SELECT on sealing_moment to hailong_examiner
grant UPDATE on sealing_moment to hailong_examiner
grant DELETE on survey_plan to hailong_agency
grant INSERT (agency_id, code, state, document) on survey_plan to hailong_agency
grant SELECT on survey_plan to hailong_agency
grant UPDATE (state, document) on survey_plan to hailong_agency
grant SELECT on survey_plan to hailong_intake
grant SELECT on survey_plan to hailong_province
grant SELECT (response_id, agency_id) on survey_response to hailong_agency
grant DELETE on survey_response to hailong_examiner
grant INSERT on survey_response to hailong_examiner
grant SELECT on survey_response to hailong_examiner
grant UPDATE (flags, valid, surplus, removed, block) on survey_response to hailong_examiner
grant INSERT on survey_response to hailong_intake
grant SELECT (response_id, agency_id, round_id, valid, removed) on survey_response to hailong_intake
grant DELETE on survey_round to hailong_agency
grant INSERT (agency_id, plan_id, code, state, document) on survey_round to hailong_agency
grant SELECT on survey_round to hailong_agency
grant UPDATE (state, document, opened_on, closed_on, removal_on, owed) on survey_round to hailong_agency
grant SELECT on survey_round to hailong_intake
grant SELECT on survey_round to hailong_province
grant SELECT on survey_round to hailong_results
grant SELECT (agency_id, round_id, respondent_group, channel, field, procedure_group, seen) on tally to hailong_agency
grant INSERT on tally to hailong_examiner
grant SELECT on tally to hailong_examiner
grant UPDATE (responses, invalid, counts, seen) on tally to hailong_examiner
grant INSERT on tally to hailong_intake
grant SELECT on tally to hailong_intake
grant UPDATE (responses, invalid, counts, screened_out, seen) on tally to hailong_intake
grant SELECT (agency_id, round_id, respondent_group, channel, field, procedure_group, seen) on tally to hailong_province
grant INSERT on unit_group_tally to hailong_examiner
grant SELECT on unit_group_tally to hailong_examiner
grant SELECT on unit_group_tally to hailong_results
