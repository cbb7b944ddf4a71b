import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { sheetLayout } from '../domain/answer-sheet';
import { withClassBounds } from '../domain/number-classes';
import { Questionnaire } from '../domain/questionnaire';
import { QuestionnaireState } from '../domain/questionnaire-state';

/** A stored version of a questionnaire. */
export interface QuestionnaireRecord {
  /** Owner. */
  readonly agencyId: number;
  readonly questionnaireId: number;
  readonly code: string;
  /** Version from 1, counted for each code of an owner. */
  readonly version: number;
  readonly state: QuestionnaireState;
  /** Owner and id of the criteria set whose criteria its items rate; both null when it rates none. */
  readonly criteriaOwnerId: number | null;
  readonly criteriaSetId: number | null;
  readonly document: Questionnaire;
  readonly publishedOn: CalendarDay | null;
}

export type QuestionnaireKey = Pick<QuestionnaireRecord, 'agencyId' | 'questionnaireId'>;

export type QuestionnaireName = Pick<QuestionnaireRecord, 'code' | 'version'>;

/** The contents of a draft. */
export type QuestionnaireDraft = Pick<QuestionnaireRecord, 'criteriaOwnerId' | 'criteriaSetId' | 'document'>;

const COLUMNS = `agency_id as "agencyId", questionnaire_id as "questionnaireId", code, version, state,
  criteria_owner_id as "criteriaOwnerId", criteria_set_id as "criteriaSetId", document, published_on as "publishedOn"`;

/** Reads questionnaires by id, in no order: all published ones, and the reader's own drafts. */
export function questionnairesById(tx: Transaction, ids: readonly number[]): Promise<QuestionnaireRecord[]> {
  return tx.query(`select ${COLUMNS} from hailong.questionnaire where questionnaire_id = any ($1)`, [ids]);
}

/** A questionnaire by its code; without a version, the newest that is published. */
export interface NamedQuestionnaire {
  /** Name as it was written. */
  readonly text: string;
  readonly code: string;
  readonly version?: number;
}

/** Finds the questionnaires of these names that the door may see, one for each name and owner. */
export function questionnairesNamed(
  tx: Transaction,
  names: readonly NamedQuestionnaire[],
): Promise<(QuestionnaireKey & { readonly text: string })[]> {
  return tx.query(
    `select distinct on (named.text, q.agency_id)
       named.text, q.agency_id as "agencyId", q.questionnaire_id as "questionnaireId"
     from unnest($1::text[], $2::text[], $3::integer[]) named (text, code, version)
     join hailong.questionnaire q on q.code = named.code
       and (q.version = named.version or named.version is null and q.state = 'published')
     order by named.text, q.agency_id, q.version desc`,
    [
      names.map(({ text }) => text),
      names.map(({ code }) => code),
      names.map(({ version }) => version ?? null),
    ],
  );
}

/**
 * Questionnaires of these ids, and of every owner the newest published version of these codes, that the door may see; in
 * no order.
 */
export function questionnairesReferred(
  tx: Transaction,
  ids: readonly number[],
  codes: readonly string[],
): Promise<QuestionnaireRecord[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.questionnaire where questionnaire_id = any ($1)
     union
     (select distinct on (agency_id, code) ${COLUMNS} from hailong.questionnaire
      where code = any ($2) and state = 'published' order by agency_id, code, version desc)`,
    [ids, codes],
  );
}

/** An owner's questionnaires, newest first; `beforeId` null begins with the newest. */
export function questionnairePage(
  tx: Transaction,
  agencyId: number,
  beforeId: number | null,
  limit: number,
): Promise<QuestionnaireRecord[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.questionnaire
     where agency_id = $1 and ($2::integer is null or questionnaire_id < $2)
     order by questionnaire_id desc limit $3`,
    [agencyId, beforeId, limit],
  );
}

/** The owner's newest published version of each of these codes, in no order. */
export function newestPublished(
  tx: Transaction,
  agencyId: number,
  codes: readonly string[],
): Promise<QuestionnaireRecord[]> {
  return tx.query(
    `select distinct on (code) ${COLUMNS} from hailong.questionnaire
     where agency_id = $1 and code = any ($2) and state = 'published' order by code, version desc`,
    [agencyId, codes],
  );
}

/** The newest version of each of these codes of an owner, draft or not, in no order. */
export function newestVersions(
  tx: Transaction,
  agencyId: number,
  codes: readonly string[],
): Promise<QuestionnaireRecord[]> {
  return tx.query(
    `select distinct on (code) ${COLUMNS} from hailong.questionnaire
     where agency_id = $1 and code = any ($2) order by code, version desc`,
    [agencyId, codes],
  );
}

/** Stores a new draft. Its version must be free: choose it while holding the lock. */
export async function insertQuestionnaire(
  tx: Transaction,
  agencyId: number,
  { code, version }: QuestionnaireName,
  draft: QuestionnaireDraft,
): Promise<QuestionnaireRecord> {
  const rows = await tx.query<QuestionnaireRecord>(
    `insert into hailong.questionnaire
       (agency_id, code, version, state, criteria_owner_id, criteria_set_id, document, sheet_offsets, sheet_size)
     values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8) returning ${COLUMNS}`,
    [agencyId, code, version, ...columnsOf(draft)],
  );
  return changed(rows);
}

/** A draft with another content. */
export async function replaceQuestionnaire(
  tx: Transaction,
  { agencyId, questionnaireId }: QuestionnaireKey,
  draft: QuestionnaireDraft,
): Promise<QuestionnaireRecord> {
  const rows = await tx.query<QuestionnaireRecord>(
    `update hailong.questionnaire
     set criteria_owner_id = $3, criteria_set_id = $4, document = $5, sheet_offsets = $6, sheet_size = $7
     where agency_id = $1 and questionnaire_id = $2 and state = 'draft' returning ${COLUMNS}`,
    [agencyId, questionnaireId, ...columnsOf(draft)],
  );
  return changed(rows);
}

/**
 * Makes a draft final, with the classes in which its numbers are counted: no policy of the table lets a published version be
 * changed.
 */
export async function publishQuestionnaire(
  tx: Transaction,
  { agencyId, questionnaireId, document }: QuestionnaireKey & Pick<QuestionnaireRecord, 'document'>,
  on: CalendarDay,
): Promise<QuestionnaireRecord> {
  const final = withClassBounds(document);
  const { offsets, size } = sheetLayout(final);
  const rows = await tx.query<QuestionnaireRecord>(
    `update hailong.questionnaire set state = 'published', published_on = $3, document = $4, sheet_offsets = $5, sheet_size = $6
     where agency_id = $1 and questionnaire_id = $2 and state = 'draft' returning ${COLUMNS}`,
    [agencyId, questionnaireId, on, JSON.stringify(final), offsets, size],
  );
  return changed(rows);
}

function columnsOf({ criteriaOwnerId, criteriaSetId, document }: QuestionnaireDraft): unknown[] {
  const { offsets, size } = sheetLayout(document);
  return [criteriaOwnerId, criteriaSetId, JSON.stringify(document), offsets, size];
}

function changed(rows: readonly QuestionnaireRecord[]): QuestionnaireRecord {
  const [row] = rows;
  if (!row) throw new Error('a questionnaire changed without the lock: take lockSurveys first');
  return row;
}
