import { AgenciesScope, AgencyDb, Transaction, recordAudit } from '@hailong/database';
import { RecontactKey, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { frameDigest, parseFrameList } from '../../domain/frame-list';
import { DRAW_METHOD } from '../../domain/priority';
import { PROBLEMS as DRAW_PROBLEMS } from '../../domain/problems';
import { DrawnAgency, batchDigest } from '../domain/recontact-batch';
import { sizesOfAgencies } from '../domain/recontact-sizes';
import { BatchRecord } from '../persistence/batch-store';
import { frameParts } from '../persistence/rated-store';
import { memberCodes } from '../persistence/recontact-member-store';
import { codesDrawn } from './draw-batch';
import { FindRecontacts } from './find-recontacts';
import { ratedScope, withPeople } from './rated-scope';

/** Result of drawing the people of one agency again. */
export interface AgencyCheck {
  readonly agencyCode: string;
  /** The stored list has the recorded digest. */
  readonly listIntact: boolean;
  /** The size is what terms and people give. */
  readonly sizeRight: boolean;
  /** Seed and list give exactly the stored members, in their order. */
  readonly membersRight: boolean;
}

/** Result of drawing a batch again. */
export interface RecontactCheck {
  readonly batch: BatchRecord;
  /** The digest of the batch is that of its lists. */
  readonly digestRight: boolean;
  readonly agencies: readonly AgencyCheck[];
}

/** Tells whether seed, lists and terms give this batch. */
export function recontactHolds({ digestRight, agencies }: RecontactCheck): boolean {
  const right = ({ listIntact, sizeRight, membersRight }: AgencyCheck) =>
    listIntact && sizeRight && membersRight;
  return digestRight && agencies.every(right);
}

/** List of one agency, with all that an auditor needs to draw its people again. */
export interface RecontactList {
  readonly batch: BatchRecord;
  readonly agency: DrawnAgency;
  readonly part: number;
  readonly parts: number;
  /** Lines `code TAB agency TAB same LF`. */
  readonly list: string;
}

/** Draws a batch again from the stored lists. Changes nothing. Refused with NOT_FOUND, DRAW_METHOD_UNKNOWN. */
@Injectable()
export class VerifyRecontact {
  constructor(
    private readonly db: AgencyDb,
    private readonly recontacts: FindRecontacts,
  ) {}

  async verify(scope: AgenciesScope, key: RecontactKey | undefined): Promise<Verdict<RecontactCheck>> {
    const batch = await this.recontacts.shown(scope, key);
    if (!batch) return refuse(notFound('recontact', 'id'));
    if (batch.method !== DRAW_METHOD) return refuse(DRAW_PROBLEMS.DRAW_METHOD_UNKNOWN.at('id', batch.method));
    const { agencies, sizes } = batch.document;
    const populated = agencies.filter(({ population }) => population > 0);
    const wanted = sizesOfAgencies(
      populated.map(({ code, population }) => ({ name: code, population })),
      sizes,
    );
    const checks: AgencyCheck[] = [];
    for (const agency of withPeople(agencies)) {
      const rated = ratedScope(batch, agency.agencyId, scope.actor);
      const found = await this.db.read(rated, (tx) => checkAgency(tx, batch, agency));
      checks.push({ ...found, sizeRight: wanted?.get(agency.code) === agency.wanted });
    }
    return accept({ batch, digestRight: batchDigest(agencies) === batch.digest, agencies: checks });
  }

  /** Reads the list of an agency in parts, from 1. Reading is an entry in its trail. Refused with NOT_FOUND. */
  async list(
    scope: AgenciesScope,
    key: RecontactKey | undefined,
    { agencyCode, part }: { readonly agencyCode: string; readonly part: number },
  ): Promise<Verdict<RecontactList>> {
    const batch = await this.recontacts.shown(scope, key);
    const agency = batch && withPeople(batch.document.agencies).find(({ code }) => code === agencyCode);
    if (!batch || !agency) return refuse(notFound('recontact', 'recontact'));
    const { batchId } = batch;
    const rated = ratedScope(batch, agency.agencyId, scope.actor);
    return this.db.write(rated, async (tx) => {
      const parts = await frameParts(tx, agency.agencyId, batchId);
      const list = parts[part - 1];
      if (list === undefined) return refuse(notFound('part', 'part'));
      await recordAudit(tx, rated, {
        action: 'read-recontact-frame',
        subject: String(batchId),
        after: { part },
      });
      return accept({ batch, agency, part, parts: parts.length, list });
    });
  }
}

async function checkAgency(
  tx: Transaction,
  { batchId, seed }: BatchRecord,
  { agencyId, code, wanted, frameDigest: digest }: DrawnAgency,
): Promise<Omit<AgencyCheck, 'sizeRight'>> {
  const parts = await frameParts(tx, agencyId, batchId);
  const drawn = codesDrawn(parts.flatMap(parseFrameList), wanted, seed);
  const members = await memberCodes(tx, { agencyId, batchId });
  return {
    agencyCode: code,
    listIntact: frameDigest(parts) === digest,
    membersRight: drawn.length === members.length && drawn.every((each, n) => each === members[n]),
  };
}
