import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, AgencyDb, Transaction } from '@hailong/database';
import { CLOCK, Clock, RecontactKey, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { RecontactCounts, RecontactShare, SMALLEST_SHARE, countsOf, sharesOf } from '../domain/figures';
import { isUnderWay } from '../domain/recontact-batch';
import { BatchRecord } from '../persistence/batch-store';
import { CallerCount, callerCounts, outcomeCounts } from '../persistence/outcome-store';
import { RatedDraw, ratedDraws } from '../persistence/rated-store';
import { FindRecontacts, isManager } from './find-recontacts';
import { ratedScope, withPeople } from './rated-scope';

/** Numbers of one agency in a batch. */
export interface AgencyFigures {
  readonly batch: BatchRecord;
  readonly agencyId: number;
  readonly agencyCode: string;
  readonly population: number;
  readonly drawn: number;
  /** Null: the rated agency gets them once the batch is closed. */
  readonly counts: RecontactCounts | null;
  readonly shares: readonly RecontactShare[];
  /** Work of the callers; empty for readers outside of the unit. */
  readonly callers: readonly CallerCount[];
}

/** Reader of figures: the unit and the giver see all, others no share of a small group, the rated agency none before the end. */
type Reader = 'unit' | 'province' | 'rated';

/** Computes the figures of re-contact checks, agency by agency at its own door. Names no member. */
@Injectable()
export class ReadRecontactFigures {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    private readonly recontacts: FindRecontacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Figures of the agencies of a batch, by code after a code; for its unit, the giver and readers of every agency. */
  async ofBatch(
    scope: AgenciesScope,
    key: RecontactKey | undefined,
    { after, limit }: { readonly after: string; readonly limit: number },
  ): Promise<readonly AgencyFigures[]> {
    const batch = await this.recontacts.shown(scope, key);
    if (!batch) return [];
    const page = withPeople(batch.document.agencies)
      .filter(({ code }) => code > after)
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .slice(0, limit);
    const reader = scope.own && isManager(batch, scope.own.agencyId) ? 'unit' : 'province';
    const figures: AgencyFigures[] = [];
    for (const { agencyId, code, population, drawn } of page)
      figures.push(await this.figuresOf({ batch, agencyId, code, population, drawn }, reader, scope.actor));
    return figures;
  }

  /** Figures of one agency in the batches of a round, newest first; default: the acting agency. */
  async ofAgency(
    scope: AgenciesScope,
    { agencyCode, ...asked }: AgencyFiguresAsked,
  ): Promise<readonly AgencyFigures[]> {
    const granted = await this.organisation.scopeFor(scope, agencyCode);
    if (!granted) return [];
    const { agencyId, actor } = granted;
    const draws = await this.db.read(granted, (tx) => ratedDraws(tx, { ...asked, agencyId }));
    const [agency] = await this.organisation.byIds([agencyId]);
    const reader = scope.own?.agencyId === agencyId ? 'rated' : 'province';
    const figures: AgencyFigures[] = [];
    for (const draw of draws) {
      const batch = await this.recontacts.stored(draw, actor);
      if (batch)
        figures.push(await this.figuresOf(numbersOf(batch, agency?.code ?? '', draw), reader, actor));
    }
    return figures;
  }

  private async figuresOf(of: Numbers, reader: Reader, actor: string): Promise<AgencyFigures> {
    const { batch, agencyId, code, population, drawn } = of;
    const head = { batch, agencyId, agencyCode: code, population, drawn };
    if (reader === 'rated' && isUnderWay(batch, today(this.clock)))
      return { ...head, counts: null, shares: [], callers: [] };
    const read = await this.db.read(ratedScope(batch, agencyId, actor), (tx) => countsRead(tx, of, reader));
    const smallest = reader === 'unit' ? 1 : SMALLEST_SHARE;
    const shares = sharesOf(read.groups, population, smallest);
    return { ...head, counts: countsOf(read.groups), shares, callers: read.callers };
  }
}

export interface AgencyFiguresAsked {
  readonly roundId: number;
  readonly agencyCode?: string;
  readonly beforeId: number | null;
  readonly limit: number;
}

interface Numbers {
  readonly batch: BatchRecord;
  readonly agencyId: number;
  readonly code: string;
  readonly population: number;
  readonly drawn: number;
}

function numbersOf(batch: BatchRecord, code: string, { agencyId, population, drawn }: RatedDraw): Numbers {
  return { batch, agencyId, code, population, drawn };
}

async function countsRead(tx: Transaction, { batch: { batchId }, agencyId }: Numbers, reader: Reader) {
  const groups = await outcomeCounts(tx, { agencyId, batchId });
  return { groups, callers: reader === 'unit' ? await callerCounts(tx, { agencyId, batchId }) : [] };
}
