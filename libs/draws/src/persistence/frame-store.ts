import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { DrawPurpose } from '../domain/draw-design';
import { FRAME_RELATION, PERSON_OBJECTS } from '@hailong/dossiers';
import { FrameDossier } from '../domain/eligibility';

/** View of a draw at an instant: dossiers reported later are not in it. */
export interface FrameView {
  readonly agencyId: number;
  readonly roundId: number;
  readonly asOf: string;
  /** Stored draw that is repeated: it does not see its own members. */
  readonly drawId?: number;
}

/** $2 is the instant of the draw: a contact that was destroyed after it was there. */
const DOSSIER = `d.dossier_id as "dossierId", d.code, d.procedure_code as "procedureCode", d.field, d.outcome, d.late,
  d.applicant, d.finished_on as "finishedOn", encode(d.person_tag, 'hex') as person,
  (d.sealed_contact is not null or coalesce(d.contact_destroyed_at > $2::timestamptz, false)) as "hasContact",
  ${PERSON_OBJECTS} as objects, d.retracted_on is not null as retracted`;
const BATCH = 5000;

/** Reads dossiers finished within the window and reported until the instant, in batches, in no order. */
export async function* dossiersOf(
  tx: Transaction,
  { agencyId, asOf }: FrameView,
  window: { readonly from: CalendarDay; readonly to: CalendarDay },
): AsyncGenerator<FrameDossier[]> {
  yield* batchesOf<FrameDossier>(
    tx,
    `select ${DOSSIER} from ${FRAME_RELATION} d
     where d.agency_id = $1 and d.reported_at <= $2 and d.finished_on between $3 and $4`,
    [agencyId, asOf, window.from, window.to],
  );
}

/** Counts the other dossiers: finished after the day of the draw, and before it but outside the window. */
export async function countOutside(
  tx: Transaction,
  { agencyId, asOf }: FrameView,
  window: { readonly from: CalendarDay; readonly to: CalendarDay },
  on: CalendarDay,
): Promise<{ readonly later: number; readonly outside: number }> {
  const [row] = await tx.query<{ later: number; outside: number }>(
    `select count(*) filter (where finished_on > $5) as later, count(*) filter (where finished_on <= $5) as outside
     from ${FRAME_RELATION} d
     where agency_id = $1 and reported_at <= $2 and finished_on not between $3 and $4 and retracted_on is null`,
    [agencyId, asOf, window.from, window.to, on],
  );
  return row ?? { later: 0, outside: 0 };
}

/** Called dossier, with the name of the stratum it was drawn from. */
export interface CalledDossier extends FrameDossier {
  readonly stratum: string;
}

/** Reads the dossiers called by the survey draws of the round until the instant, in batches, in no order. */
export async function* calledDossiers(
  tx: Transaction,
  { agencyId, roundId, asOf }: FrameView,
): AsyncGenerator<CalledDossier[]> {
  yield* batchesOf<CalledDossier>(
    tx,
    `select ${DOSSIER}, w.document -> 'strata' -> m.stratum::integer ->> 'name' as stratum
     from hailong.draw w join hailong.draw_member m using (agency_id, draw_id) join ${FRAME_RELATION} d using (agency_id, dossier_id)
     where w.agency_id = $1 and w.round_id = $3 and w.purpose = 'survey' and m.called_at <= $2`,
    [agencyId, asOf, roundId],
  );
}

/** Reads ids of dossiers that other draws of this purpose have called in the round until the instant. */
export async function calledInRound(
  tx: Transaction,
  { agencyId, roundId, asOf, drawId }: FrameView,
  purpose: DrawPurpose,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `select m.dossier_id as id from hailong.draw w join hailong.draw_member m using (agency_id, draw_id)
     where w.agency_id = $1 and w.round_id = $2 and w.purpose = $3 and m.called_at <= $4 and w.draw_id is distinct from $5`,
    [agencyId, roundId, purpose, asOf, drawId ?? null],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Reads digests of persons that other survey draws have called after a day, in any round, until the instant. */
export async function personsCalledAfter(
  tx: Transaction,
  { agencyId, asOf, drawId }: FrameView,
  day: CalendarDay,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ person: string }>(
    `select distinct encode(d.person_tag, 'hex') as person
     from hailong.draw w join hailong.draw_member m using (agency_id, draw_id) join ${FRAME_RELATION} d using (agency_id, dossier_id)
     where w.agency_id = $1 and w.purpose = 'survey' and m.called_at <= $2 and m.called_on > $3
       and w.draw_id is distinct from $4 and d.person_tag is not null`,
    [agencyId, asOf, day, drawId ?? null],
  );
  return new Set(rows.map(({ person }) => person));
}

/** Streams the rows of a query through a cursor of this transaction, one query at a time. */
async function* batchesOf<Row>(
  tx: Transaction,
  sql: string,
  parameters: readonly unknown[],
): AsyncGenerator<Row[]> {
  await tx.query(`declare hailong_frame no scroll cursor for ${sql}`, parameters);
  try {
    for (let batch: Row[]; (batch = await tx.query<Row>(`fetch ${BATCH} from hailong_frame`)).length > 0;)
      yield batch;
  } finally {
    await tx.query('close hailong_frame');
  }
}
