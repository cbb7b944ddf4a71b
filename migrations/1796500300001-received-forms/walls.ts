const OWN = 'agency_id = hailong.current_agency()';

/**
 * An agency and the province see the tallies that hold forms which the agency has seen, and those numbers alone: that there is a tally
 * at all would tell of a form. The examiner sees all.
 */
export const WALLS = `
drop policy agency_reads on hailong.tally;
drop policy province_reads on hailong.tally;
create policy agency_reads on hailong.tally for select to hailong_agency using (${OWN} and seen > 0);
create policy province_reads on hailong.tally for select to hailong_province using (seen > 0);
create policy examiner_reads on hailong.tally for select to hailong_examiner using (${OWN});

alter table hailong.received_forms enable row level security, force row level security;
create policy examiner_counts on hailong.received_forms for all to hailong_examiner using (${OWN}) with check (${OWN});
create policy agency_reads on hailong.received_forms for select to hailong_agency using (${OWN});
create policy province_reads on hailong.received_forms for select to hailong_province using (true);`;

const ADDRESS = 'agency_id, round_id, respondent_group, channel, field, procedure_group';

const CELL = `agency_id, round_id, cell_id, rule, shared, unit_class, respondent_group, channel, field, procedure_group, meaning,
  most`;

/** The slots that are taken of a quota cell count forms at once, so they are for intake and examiner alone. */
export const RIGHTS = `
revoke all on hailong.tally from hailong_agency, hailong_province;
grant select (${ADDRESS}, seen) on hailong.tally to hailong_agency, hailong_province;
grant update (seen) on hailong.tally to hailong_intake, hailong_examiner;
grant select, insert, delete on hailong.received_forms to hailong_examiner;
grant select (${ADDRESS}, night, seen, others) on hailong.received_forms to hailong_agency, hailong_province;
revoke select, update on hailong.quota_cell from hailong_agency, hailong_province;
grant select (${CELL}) on hailong.quota_cell to hailong_agency, hailong_province;
grant select, update (taken) on hailong.quota_cell to hailong_examiner;`;
