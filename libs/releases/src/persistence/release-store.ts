import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import type { ChainLink } from '../domain/release-chain';
import { RELEASE_STATES } from '../domain/release-states';
import type { ReleaseStep } from '../domain/release-step';

/** Edition of a release that stands in the database. */
export interface ReleaseName {
  readonly agencyId: number;
  readonly code: string;
  readonly edition: number;
}

/** Release without its content. */
export interface ReleaseRecord extends ReleaseName {
  /** Code of the scheme whose ranking it publishes. */
  readonly subject: string;
  readonly contentHash: string;
  /** Steps in their order, the preparation first. */
  readonly steps: readonly ReleaseStep[];
}

interface StepRow extends Omit<ReleaseStep, 'state' | 'act' | 'until' | 'reason' | 'objections'> {
  readonly code: string;
  readonly edition: number;
  readonly state: number;
  readonly until: CalendarDay | null;
  readonly reason: string | null;
  readonly actNumber: string | null;
  readonly actSignedOn: CalendarDay | null;
  readonly actSigner: string | null;
  readonly objections: number | null;
  readonly objectionsAccepted: number | null;
}

/** Locks the releases until the transaction ends. Take the lock before reading what a step or an edition follows. */
export async function lockReleases(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.release'))`);
}

/** Reads the editions of a release, the oldest first; without a code those of every release. */
export async function releasesOf(tx: Transaction, code?: string): Promise<readonly ReleaseRecord[]> {
  const releases = await tx.query<Omit<ReleaseRecord, 'steps'>>(
    `select agency_id as "agencyId", code, edition, subject, content_hash as "contentHash" from hailong.release
     where $1::text is null or code = $1 order by code collate "C", edition`,
    [code ?? null],
  );
  const steps = await tx.query<StepRow>(
    `select code, edition, state, actor, taken_on as "takenOn", until, reason, act_number as "actNumber",
       act_signed_on as "actSignedOn", act_signer as "actSigner", objections, objections_accepted as "objectionsAccepted"
     from hailong.release_step where $1::text is null or code = $1 order by step_no`,
    [code ?? null],
  );
  return releases.map((release) => ({
    ...release,
    steps: steps.filter((row) => row.code === release.code && row.edition === release.edition).map(stepOf),
  }));
}

function stepOf({ state, until, reason, actNumber, actSignedOn, actSigner, ...row }: StepRow): ReleaseStep {
  const { objections: made, objectionsAccepted: accepted } = row;
  const signed = actNumber !== null && actSignedOn !== null && actSigner !== null;
  return {
    ...{ state: RELEASE_STATES.keyOf(state), actor: row.actor, takenOn: row.takenOn },
    ...(until !== null && { until }),
    ...(reason !== null && { reason }),
    ...(signed && { act: { number: actNumber, signedOn: actSignedOn, signer: actSigner } }),
    ...(made !== null && accepted !== null && { objections: { made, accepted } }),
  };
}

/** Reads the content of a release, in its canonical form. */
export async function contentOf(tx: Transaction, { agencyId, code, edition }: ReleaseName): Promise<string> {
  const [row] = await tx.query<{ content: string }>(
    `select content from hailong.release where agency_id = $1 and code = $2 and edition = $3`,
    [agencyId, code, edition],
  );
  if (!row) throw new Error(`the content of ${code}@${edition} is not there`);
  return row.content;
}

/** Adds a release. Choose its edition under the lock. No role may change or remove it afterwards. */
export async function addRelease(
  tx: Transaction,
  { agencyId, code, edition, subject, contentHash }: Omit<ReleaseRecord, 'steps'>,
  content: string,
): Promise<void> {
  await tx.query(
    `insert into hailong.release (agency_id, code, edition, subject, content, content_hash) values ($1, $2, $3, $4, $5, $6)`,
    [agencyId, code, edition, subject, content, contentHash],
  );
}

/** Adds a step, judged under the lock. */
export async function addStep(
  tx: Transaction,
  { agencyId, code, edition }: ReleaseName,
  stepNo: number,
  { state, actor, takenOn, until, reason, act, objections }: ReleaseStep,
): Promise<void> {
  await tx.query(
    `insert into hailong.release_step (agency_id, code, edition, step_no, state, actor, taken_on, until, reason, act_number, act_signed_on, act_signer,
       objections, objections_accepted)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[agencyId, code, edition, stepNo, RELEASE_STATES.numberOf(state), actor, takenOn],
      ...[until ?? null, reason ?? null, act?.number ?? null, act?.signedOn ?? null, act?.signer ?? null],
      ...[objections?.made ?? null, objections?.accepted ?? null],
    ],
  );
}

/** Reads the chain of the province, the first link first. */
export function chainOf(tx: Transaction): Promise<ChainLink[]> {
  return tx.query(
    `select position, code || '@' || edition as release, content_hash as "contentHash", act_hash as "actHash", link_hash as "linkHash"
     from hailong.release_link order by position`,
  );
}

/** Adds a link, made under the lock. */
export async function addLink(
  tx: Transaction,
  { agencyId, code, edition }: ReleaseName,
  { position, contentHash, actHash, linkHash }: ChainLink,
): Promise<void> {
  await tx.query(
    `insert into hailong.release_link (agency_id, position, code, edition, content_hash, act_hash, link_hash)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [agencyId, position, code, edition, contentHash, actHash, linkHash],
  );
}
