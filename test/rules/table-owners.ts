/** Room that owns each table: the only folder in whose `persistence/` its name stands. */
export const OWNERS: Readonly<Record<string, string>> = {
  migrations: 'database',
  audit_entry: 'database',
  agency: 'agencies',
  agency_version: 'agencies',
  agency_succession: 'agencies',
  criteria_set: 'criteria',
  questionnaire: 'questionnaires',
  survey_plan: 'surveys',
  survey_round: 'surveys',
  dossier: 'dossiers',
  frame_count: 'dossiers',
  frame_confirmation: 'dossiers/confirmations',
  dossier_import: 'dossiers',
  list_member: 'dossiers/(lists|confirmations)',
  component_count: 'points',
  point_conversion: 'points',
  field_list: 'fields',
  draw: 'draws',
  draw_frame: 'draws',
  draw_member: 'draws',
  recontact_batch: 'draws/recontact',
  recontact_draw: 'draws/recontact',
  recontact_frame: 'draws/recontact',
  recontact_member: 'draws/recontact',
  recontact_outcome: 'draws/recontact',
  draw_cluster: 'draws',
  draw_household: 'draws',
  quota_cell: 'quotas',
  quota_target: 'quotas',
  // An invitation and its messages change in one statement, so the room of delivery names both.
  invitation: 'invitations',
  delivery: 'invitations',
  reminder_group: 'invitations/delivery',
  admission: 'invitations/persistence',
  round_secret: 'invitations/persistence',
  round_class_key: 'invitations/persistence',
  admission_terms: 'invitations/persistence',
  // A form and the tally it counts in change in one statement: when it comes in, is flagged, or is corrected.
  survey_response: 'responses',
  tally: 'responses',
  response_detail: 'responses',
  open_comment: 'responses/(intake|quality|sealing)',
  opinion: 'opinions',
  opinion_step: 'opinions',
  original_opening: 'opinions',
  opinion_code: 'opinions',
  published_answer: 'opinions',
  response_correction: 'responses/validity',
  response_import: 'responses/imports',
  counter: 'responses/gate',
  app_client: 'responses/apps',
  collecting_body: 'responses/bodies',
  block: 'blocks',
  block_tally: 'blocks',
  unit_group_tally: 'blocks',
  block_products: 'blocks',
  held_answers: 'blocks',
  sealing_moment: 'blocks',
  form_account: 'blocks',
  received_forms: 'progress',
  ranking_scheme: 'rankings/scheme',
  release: 'releases',
  release_step: 'releases',
  release_link: 'releases',
  release_line: 'releases',
  release_objection: 'releases',
  objection_answer: 'releases',
  release_paper: 'releases',
  letter: 'letters',
  letter_box: 'letters',
};

/** SQL of one file that names a table of another owner. */
export interface Exception {
  readonly file: string;
  readonly tables: readonly string[];
  readonly reason: string;
}

/**
 * Joins of other libs are no exceptions: they use the relations and functions that the owner exports. Every entry
 * reads or writes a table of a lib below.
 */
export const EXCEPTIONS: readonly Exception[] = [
  {
    file: 'libs/responses/src/intake/persistence/batch-store.ts',
    tables: ['quota_cell', 'survey_round'],
    reason:
      'Stores, places and counts forms in one statement: a second round trip would halve the intake and could stop between them.',
  },
  {
    file: 'libs/responses/src/recount/persistence/recount-store.ts',
    tables: ['questionnaire', 'survey_round'],
    reason:
      'Proves the counts independently: through functions of their owners it would repeat their faults.',
  },
  {
    file: 'libs/responses/src/recount/persistence/sealed-recount.ts',
    tables: ['questionnaire'],
    reason:
      'Proves the sealed blocks independently: through functions of their owners it would repeat their faults.',
  },
];
