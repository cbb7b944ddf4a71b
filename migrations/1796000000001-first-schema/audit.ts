/** The audit trail: append only. */
export const AUDIT = `
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
comment on table hailong.audit_entry is 'tenant: changes with their actor, append only';`;
