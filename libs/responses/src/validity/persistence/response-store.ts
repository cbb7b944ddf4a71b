import type { AgencyScope, Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import type { StoredAddress } from '../../intake/domain/fielded-round';

/** A response without its answers: what an administrator needs to judge validity. */
export interface ResponseRow {
  readonly responseId: string;
  readonly receivedOn: CalendarDay;
  readonly group: number;
  readonly channel: number;
  readonly valid: boolean;
  /** True over an exact quota: stored, and in the index only by wish. */
  readonly surplus: boolean;
  /** Signs of quality, see `signsIn`. */
  readonly flags: number;
  readonly assistedBy: string | null;
  /** Entrant of a form that staff entered, see `bodies`. */
  readonly enteredBy: number | null;
  /** Number of the reason in SET_ASIDE; null: the form says enough. */
  readonly setAside: number | null;
  /** Number of the reason in SURPLUS_REASONS of a form that no quota cell has a place for; null: any other form. */
  readonly surplusReason: number | null;
  /** True for a form that was set aside and whose key was accepted later. */
  readonly replaced: boolean;
  /** Reason of the newest correction; null when there was none. */
  readonly reason: string | null;
}

const ROWS = `
select r.response_id as "responseId", r.received_on as "receivedOn", r.respondent_group as "group", r.channel, r.valid,
  r.surplus, r.flags, d.assisted_by as "assistedBy", d.entered_by as "enteredBy", d.set_aside as "setAside",
  d.surplus_reason as "surplusReason", c.reason,
  exists (select from hailong.survey_response a where a.agency_id = $1 and a.response_id = d.instead_of) as replaced
from hailong.survey_response r
left join hailong.response_detail d using (agency_id, response_id)
left join lateral (
  select reason from hailong.response_correction c
  where c.agency_id = r.agency_id and c.response_id = r.response_id order by c.at desc limit 1
) c on true`;

/** Filter and beginning of a list of responses of a round. */
export interface ResponseListing {
  readonly roundId: number;
  /** Bits of which a response has one; absent: every response. */
  readonly flags?: number;
  /** True: only those that others than the agency entered and that can be judged: none that was set aside on arrival. */
  readonly ofOthers?: boolean;
  /** Blocks whose forms are listed beside those that the agency has seen; absent: every form. */
  readonly blocks?: readonly number[];
  /** Id after which the page begins. */
  readonly after: string;
  readonly limit: number;
}

/** Reads a page of responses by id, which is random, so the order says nothing about their time. */
export function responsePage(
  tx: Transaction,
  agencyId: number,
  { roundId, flags, ofOthers = false, blocks, after, limit }: ResponseListing,
): Promise<ResponseRow[]> {
  return tx.query<ResponseRow>(
    `${ROWS} where r.agency_id = $1 and r.round_id = $2 and r.response_id > $3::uuid
       and ($5::int is null or r.flags & $5::int <> 0)
       and (not $6::boolean or d.entered_by <> $1 and d.set_aside is null) and ($7::int[] is null or r.form_class = 1 or r.block = any($7)) order by r.response_id limit $4`,
    [agencyId, roundId, after, limit, flags ?? null, ofOthers, blocks ?? null],
  );
}

/** A stored response with what decides where it counts. */
export interface StoredResponse extends StoredAddress {
  readonly responseId: string;
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly valid: boolean;
  readonly surplus: boolean;
  readonly flags: number;
  /** Number in FORM_CLASSES. */
  readonly formClass: number;
  /** Block that it is sealed in; 0: none yet. */
  readonly block: number;
  /** Answer sheet. */
  readonly answers: string;
}

const STORED = `agency_id as "agencyId", response_id as "responseId", round_id as "roundId", questionnaire_id as "questionnaireId",
  respondent_group as "group", channel, field, procedure_group as "procedureGroup", valid, surplus, flags,
  form_class as "formClass", block, answers`;

/** Undefined when the agency has no such response. */
export async function roundOfResponse(
  tx: Transaction,
  agencyId: number,
  responseId: string,
): Promise<number | undefined> {
  const [row] = await tx.query<{ round_id: number }>(
    'select round_id from hailong.survey_response where agency_id = $1 and response_id = $2',
    [agencyId, responseId],
  );
  return row?.round_id;
}

/** Facts that few responses have, by which a change of validity is refused. */
export interface RareFacts {
  /** Number in SET_ASIDE of the reason for which it was set aside on arrival. */
  readonly setAside: number | null;
  /** Entrant of a form that staff entered, see `bodies`. */
  readonly enteredBy: number | null;
}

export async function rareFactsOf(tx: Transaction, agencyId: number, responseId: string): Promise<RareFacts> {
  const [row] = await tx.query<RareFacts>(
    `select set_aside as "setAside", entered_by as "enteredBy" from hailong.response_detail
     where agency_id = $1 and response_id = $2`,
    [agencyId, responseId],
  );
  return row ?? { setAside: null, enteredBy: null };
}

/** Held until the transaction ends. */
export async function lockResponse(
  tx: Transaction,
  agencyId: number,
  responseId: string,
): Promise<StoredResponse | undefined> {
  const [row] = await tx.query<StoredResponse>(
    `select ${STORED} from hailong.survey_response where agency_id = $1 and response_id = $2 for update`,
    [agencyId, responseId],
  );
  return row;
}

/** Finds the addresses at which an agency has surplus responses of a round, by its tallies. */
export function surplusAddresses(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<StoredAddress[]> {
  return tx.query<StoredAddress>(
    `select distinct agency_id as "agencyId", respondent_group as "group", channel, field, procedure_group as "procedureGroup"
     from hailong.tally where agency_id = $1 and round_id = $2 and tally_class in (1, 3) and responses > 0`,
    [agencyId, roundId],
  );
}

/** Surplus response that waits for a slot, with its lot. */
export interface WaitingSurplus {
  readonly agencyId: number;
  readonly responseId: string;
  /** SHA-256 of `seed/id`; the smallest is first in line. */
  readonly lot: string;
}

/** Finds the surplus response of an agency at the addresses that the lot puts first in line. */
export async function firstSurplus(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  addresses: readonly StoredAddress[],
  seed: string,
): Promise<WaitingSurplus | undefined> {
  const [row] = await tx.query<WaitingSurplus>(
    `select agency_id as "agencyId", response_id as "responseId",
       encode(sha256(convert_to($7 || '/' || response_id, 'UTF8')), 'hex') as lot
     from hailong.survey_response where agency_id = $1 and round_id = $2 and surplus and valid
       and (respondent_group, channel, field, procedure_group) in
         (select * from unnest($3::smallint[], $4::smallint[], $5::smallint[], $6::smallint[]))
     order by 3 limit 1`,
    [
      agencyId,
      roundId,
      addresses.map(({ group }) => group),
      addresses.map(({ channel }) => channel),
      addresses.map(({ field }) => field),
      addresses.map(({ procedureGroup }) => procedureGroup),
      seed,
    ],
  );
  return row;
}

export interface Validity {
  readonly valid: boolean;
  readonly surplus: boolean;
}

export async function setValidity(
  tx: Transaction,
  response: StoredResponse,
  validity: Validity,
): Promise<void> {
  await tx.query(
    'update hailong.survey_response set valid = $3, surplus = $4 where agency_id = $1 and response_id = $2',
    [response.agencyId, response.responseId, validity.valid, validity.surplus],
  );
}

/** Records a correction with its reason and actor; append only. */
export async function recordCorrection(
  tx: Transaction,
  { agencyId, actor }: AgencyScope,
  responseId: string,
  { valid, reason }: { readonly valid: boolean; readonly reason: string },
): Promise<void> {
  await tx.query(
    'insert into hailong.response_correction (agency_id, response_id, valid, reason, actor) values ($1, $2, $3, $4, $5)',
    [agencyId, responseId, valid, reason, actor],
  );
}
