import { AGENCY_PROBLEMS, Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Sealing, secretKeyMissing } from '@hailong/secrets';
import { DossierReport, frameAgencyOf } from '../domain/dossier';
import { LONGEST_VALUE, dossierProblems, longValueProblems } from '../domain/check-dossier';
import { DossierEntry, placeOfSecret } from './dossier-entry';
import { ReportToSave, SaveReports } from './save-reports';

/** Dossier that stands in the frame as it was reported. */
export interface ReportedDossier {
  readonly code: string;
  /** Agency in whose frame it stands. */
  readonly agencyCode: string;
  readonly status: DossierEntry['status'];
  /** The person wants no invitation. */
  readonly objects: boolean;
}

/** Report with its index among those of its call. */
interface IndexedReport extends ReportToSave {
  readonly index: number;
  readonly agencyCode: string;
}

/**
 * Puts finished dossiers into the frames of the agencies they judge. Each gets its own verdict and is saved whole or not at
 * all; a known code is corrected, and the last report counts. A contact that no round will use any more is not saved. The
 * dossiers of one agency are saved in one transaction; after a fault the whole call may be repeated.
 */
@Injectable()
export class ReportDossiers {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly sealing: Sealing,
    private readonly saving: SaveReports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Returns verdicts in the order of the reports. */
  async report(
    scope: AgenciesScope,
    reports: readonly DossierReport[],
  ): Promise<readonly Verdict<ReportedDossier>[]> {
    const agencies = await this.agenciesOf(reports);
    const addressed = reports.map((report, index) => this.address(scope, report, agencies, index));
    const accepted = addressed.flatMap((each) => (each.ok ? [each.value] : []));
    const reported = new Map<number, ReportedDossier>();
    for (const [agencyId, placed] of byAgency(accepted)) {
      const entries = await this.saving.save(scopeFor(scope, agencyId), scope, placed);
      placed.forEach(({ index, agencyCode }, i) => {
        const { row, status } = entries[i] as DossierEntry;
        reported.set(index, { code: row.code, agencyCode, status, objects: row.objects });
      });
    }
    return addressed.map((each, index) => (each.ok ? accept(reported.get(index) as ReportedDossier) : each));
  }

  private async agenciesOf(reports: readonly DossierReport[]): Promise<ReadonlyMap<string, Agency>> {
    const codes = reports.flatMap(({ decidingAgency, receivingAgency }) => [
      decidingAgency,
      receivingAgency ?? decidingAgency,
    ]);
    // A character that PostgreSQL cannot take would refuse the whole call instead of its dossier.
    const askable = [...new Set(codes)].filter(
      (code) => code.length <= LONGEST_VALUE && !code.includes('\0'),
    );
    const found = await this.organisation.byCodes(askable);
    return new Map(found.map((agency) => [agency.code, agency]));
  }

  private address(
    scope: AgenciesScope,
    report: DossierReport,
    agencies: ReadonlyMap<string, Agency>,
    index: number,
  ): Verdict<IndexedReport> {
    const tooLong = longValueProblems(report);
    if (tooLong.length > 0) return refuse(...tooLong);
    const { decidingAgency, receivingAgency = decidingAgency } = report;
    const [deciding, receiving] = [agencies.get(decidingAgency), agencies.get(receivingAgency)];
    const frame = agencies.get(frameAgencyOf(report));
    const problems = [...dossierProblems(report, today(this.clock)), ...this.keyProblems(report)];
    if (!deciding) problems.push(AGENCY_PROBLEMS.AGENCY_UNKNOWN.at('decidingAgency', decidingAgency));
    if (!receiving && receivingAgency !== decidingAgency)
      problems.push(AGENCY_PROBLEMS.AGENCY_UNKNOWN.at('receivingAgency', receivingAgency));
    if (frame && !scope.for(frame.agencyId))
      problems.push(
        AGENCY_PROBLEMS.AGENCY_UNKNOWN.at(
          frame === deciding ? 'decidingAgency' : 'receivingAgency',
          frame.code,
        ),
      );
    if (problems.length > 0 || !deciding || !receiving || !frame) return refuse(...problems);
    const ids = {
      agencyId: frame.agencyId,
      decidingId: deciding.agencyId,
      receivingId: receiving.agencyId,
      bySystem: scope.every,
    };
    return accept({ report, index, agencyCode: frame.code, ...ids });
  }

  private keyProblems(report: DossierReport): Problem[] {
    const place = placeOfSecret(report);
    return place === undefined || this.sealing.ready ? [] : [secretKeyMissing(place)];
  }
}

function byAgency(placed: readonly IndexedReport[]): [number, IndexedReport[]][] {
  const groups = new Map<number, IndexedReport[]>();
  for (const each of placed) groups.set(each.agencyId, [...(groups.get(each.agencyId) ?? []), each]);
  // Always in the same order, so that two calls at once cannot wait for each other.
  return [...groups].sort(([a], [b]) => a - b);
}

function scopeFor(scope: AgenciesScope, agencyId: number): AgencyScope {
  const own = scope.for(agencyId);
  if (!own) throw new Error('a report was addressed to an agency that its sender may not act for');
  return own;
}
