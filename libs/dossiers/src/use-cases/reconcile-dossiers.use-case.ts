import { ReadOrganisation } from '@hailong/agencies';
import { AGENCY_PROBLEMS, Agency } from '@hailong/agencies/domain';
import { AgenciesScope, AgencyDb } from '@hailong/database';
import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { daysOfMonth } from '../domain/month';
import { PROBLEMS } from '../domain/problems';
import { ProcedureCount, Reconciliation, reconcile } from '../domain/reconcile';
import { FrameWindow } from '../persistence/population-store';
import { procedureCounts } from '../persistence/procedure-counts';
import { TheirCount, readProcedureCounts } from './read-procedure-counts';

export interface ReconciliationQuestion {
  /** `2026-10`: the month in which the dossiers were finished. */
  readonly month: string;
  /** CSV of the dossier system: agency_code, procedure, dossiers. */
  readonly content: string;
}

/** Counts of a month as both sides have them. */
export interface ReconciledMonth extends Reconciliation {
  readonly month: string;
  /** Problems of rows that were not compared. */
  readonly problems: readonly Problem[];
}

/** Agencies read at a time. */
const PAGE = 200;

/**
 * Compares the dossier system's counts of a month with the frame: of every agency, or of the own one alone. Rows that are no
 * counts are named and left out; nothing is saved.
 */
@Injectable()
export class ReconcileDossiers {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
  ) {}

  async reconcile(
    scope: AgenciesScope,
    { month, content }: ReconciliationQuestion,
  ): Promise<Verdict<ReconciledMonth>> {
    const window = daysOfMonth(month);
    if (!window) return refuse(PROBLEMS.MONTH_UNREAL.at('month', month));
    const agencies = await this.agenciesOf(scope);
    if (agencies.length === 0 && !scope.every) return refuse(PROBLEMS.AGENCY_MISSING.at(''));
    const read = readProcedureCounts(content);
    if (!read.ok) return read;
    const codes = new Set(agencies.map(({ code }) => code));
    const isAskable = ({ agencyCode }: TheirCount) => scope.every || codes.has(agencyCode);
    const foreign = read.value.counts.filter((count) => !isAskable(count));
    const ours = await this.countsOf(scope, agencies, window);
    return accept({
      month,
      ...reconcile(read.value.counts.filter(isAskable), ours, (code) => codes.has(code)),
      problems: [...read.value.problems, ...foreign.map(notYours)],
    });
  }

  private async agenciesOf(scope: AgenciesScope): Promise<readonly Agency[]> {
    if (!scope.every)
      return (await this.organisation.byIds(scope.own ? [scope.own.agencyId] : [])).flatMap(
        (own) => own ?? [],
      );
    const agencies: Agency[] = [];
    for (let after = ''; ; after = agencies.at(-1)?.code ?? '') {
      const page = await this.organisation.allAgencies(after, PAGE);
      agencies.push(...page);
      if (page.length < PAGE) return agencies;
    }
  }

  private async countsOf(
    scope: AgenciesScope,
    agencies: readonly Agency[],
    window: FrameWindow,
  ): Promise<ProcedureCount[]> {
    const counts: ProcedureCount[] = [];
    for (const { agencyId, code: agencyCode } of agencies) {
      const own = scope.for(agencyId);
      if (!own) continue;
      const found = await this.db.read(own, (tx) => procedureCounts(tx, agencyId, window));
      counts.push(...found.map((each) => ({ agencyCode, ...each })));
    }
    return counts;
  }
}

function notYours({ place, agencyCode }: TheirCount): Problem {
  return AGENCY_PROBLEMS.AGENCY_UNKNOWN.at(`${place}, column agency_code`, agencyCode);
}
