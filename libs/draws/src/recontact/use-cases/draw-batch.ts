import { AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { CalendarDay, Verdict, accept, refuse } from '@hailong/kernel';
import { drawSample } from '../../domain/draw-sample';
import { Exclusions, exclusionsInWords, noExclusions } from '../../domain/eligibility';
import { Frame } from '../../domain/frame-builder';
import { frameDigest, frameListParts } from '../../domain/frame-list';
import { DRAW_METHOD } from '../../domain/priority';
import { PROBLEMS as DRAW_PROBLEMS } from '../../domain/problems';
import { PROBLEMS } from '../domain/problems';
import { instantNow, lockDraws } from '../../persistence/draw-store';
import { RatedAgency } from '../domain/mandate';
import { DrawnAgency, RecontactMandate, RecontactSizes, batchDigest } from '../domain/recontact-batch';
import { sizesOfAgencies } from '../domain/recontact-sizes';
import { BatchRecord, insertBatch } from '../persistence/batch-store';
import { insertFrameParts, insertRatedDraw } from '../persistence/rated-store';
import { insertRecontactMembers } from '../persistence/recontact-member-store';
import { readRecontactFrame } from './read-recontact-frame';
import { ratedScope } from './rated-scope';

/** Batch that has been checked and is to be drawn. */
export interface BatchToDraw {
  readonly roundId: number;
  readonly giverId: number;
  readonly mandate: RecontactMandate;
  readonly sizes: RecontactSizes;
  /** Rated agencies in the order of their ids. */
  readonly agencies: readonly RatedAgency[];
  readonly seed: string;
  readonly on: CalendarDay;
  readonly endsOn: CalendarDay;
}

/** Door that a transaction over several agencies moves through. */
type Enter = (scope: AgencyScope) => Promise<void>;

interface ReadAgency extends RatedAgency {
  readonly frame: Frame;
  readonly frameAsOf: string;
}

interface SampledAgency extends ReadAgency {
  readonly drawn: DrawnAgency;
  /** Ids of dossiers in the order of the draw. */
  readonly members: readonly string[];
}

/**
 * Draws a batch in one transaction: reads the list of each agency at its own door, draws by one seed, and stores the batch
 * with the unit and the people with their agencies. Refused with RECONTACT_FRAME_EMPTY, SAMPLE_TOTAL_TOO_SMALL.
 */
export async function drawBatch(
  tx: Transaction,
  enter: Enter,
  unit: AgencyScope,
  batch: BatchToDraw,
): Promise<Verdict<BatchRecord>> {
  const read: ReadAgency[] = [];
  for (const agency of batch.agencies) {
    await enter(AgencyScope.of(agency.agencyId, unit.actor));
    read.push(await readAgency(tx, agency, batch.roundId));
  }
  const sampled = sample(read, batch);
  if (!sampled.ok) return sampled;
  await enter(unit);
  const stored = await insertBatch(tx, unit, { ...headOf(batch), ...drawnParts(batch, sampled.value) });
  await recordAudit(tx, unit, {
    action: 'draw-recontact',
    subject: String(stored.batchId),
    after: trailOf(stored),
  });
  for (const agency of sampled.value) await storeAgency(tx, enter, { unit, stored, agency });
  return accept(stored);
}

async function readAgency(tx: Transaction, agency: RatedAgency, roundId: number): Promise<ReadAgency> {
  const { agencyId, code } = agency;
  await lockDraws(tx, agencyId);
  const frameAsOf = await instantNow(tx);
  const frame = await readRecontactFrame(tx, { agencyId, roundId, asOf: frameAsOf }, code);
  return { ...agency, frame, frameAsOf };
}

function sample(
  read: readonly ReadAgency[],
  { sizes, seed }: BatchToDraw,
): Verdict<readonly SampledAgency[]> {
  const populations = read
    .map(({ code, frame }) => ({ name: code, population: frame.entries.length }))
    .filter(({ population }) => population > 0);
  if (populations.length === 0)
    return refuse(PROBLEMS.RECONTACT_FRAME_EMPTY.at('agencies', exclusionsInWords(sumOf(read))));
  const wanted = sizesOfAgencies(populations, sizes);
  if (!wanted) return refuse(DRAW_PROBLEMS.SAMPLE_TOTAL_TOO_SMALL.at('total', populations.length));
  return accept(read.map((agency) => sampleOf(agency, wanted.get(agency.code) ?? 0, seed)));
}

function sampleOf(agency: ReadAgency, wanted: number, seed: string): SampledAgency {
  const { agencyId, code, frame, frameAsOf } = agency;
  const { entries, ids, exclusions } = frame;
  const codes = codesDrawn(entries, wanted, seed);
  const members = codes.flatMap((dossier) => ids.get(dossier) ?? []);
  const digest = frameDigest(frameListParts(entries));
  const counts = { population: entries.length, wanted, drawn: members.length };
  return {
    ...agency,
    members,
    drawn: { agencyId, code, ...counts, frameAsOf, frameDigest: digest, exclusions },
  };
}

/** Codes that a seed draws from the list of one agency, in the order of the draw. */
export function codesDrawn(entries: Frame['entries'], wanted: number, seed: string): readonly string[] {
  const drawn = drawSample(
    entries,
    { sizes: { kind: 'fixed', each: wanted, exceptions: {} }, replacements: 0 },
    seed,
  );
  return drawn.ok ? drawn.value.strata.flatMap((stratum) => stratum.sample) : [];
}

function sumOf(read: readonly ReadAgency[]): Exclusions {
  const sum = noExclusions();
  for (const { frame } of read)
    for (const [reason, count] of Object.entries(frame.exclusions)) sum[reason as keyof Exclusions] += count;
  return sum;
}

function headOf({ roundId, giverId, seed, on, endsOn }: BatchToDraw) {
  return { roundId, giverId, method: DRAW_METHOD, seed, drawnOn: on, endsOn };
}

function drawnParts({ mandate, sizes }: BatchToDraw, sampled: readonly SampledAgency[]) {
  const agencies = sampled.map(({ drawn }) => drawn);
  return { digest: batchDigest(agencies), document: { mandate, sizes, agencies } };
}

function trailOf({ document: { mandate, sizes, agencies }, digest, endsOn }: BatchRecord) {
  return { mandate, sizes, digest, endsOn, drawn: agencies.map(({ code, drawn }) => ({ code, drawn })) };
}

interface AgencyToStore {
  readonly unit: AgencyScope;
  readonly stored: BatchRecord;
  readonly agency: SampledAgency;
}

async function storeAgency(
  tx: Transaction,
  enter: Enter,
  { unit, stored, agency }: AgencyToStore,
): Promise<void> {
  const { agencyId, members, frame, drawn } = agency;
  if (members.length === 0) return;
  const { batchId, unitId, roundId } = stored;
  const scope = ratedScope(stored, agencyId, unit.actor);
  await enter(scope);
  const { population } = drawn;
  await insertRatedDraw(tx, { agencyId, batchId, unitId, roundId, population, drawn: members.length });
  await insertFrameParts(tx, { agencyId, batchId }, [...frameListParts(frame.entries)]);
  await insertRecontactMembers(tx, { agencyId, batchId }, members);
  const after = { population, drawn: members.length };
  await recordAudit(tx, scope, { action: 'draw-recontact', subject: String(batchId), after });
}
