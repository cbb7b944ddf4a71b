import { ReadOrganisation } from '@hailong/agencies';
import { AGENCY_PROBLEMS } from '@hailong/agencies/domain';
import { AgencyDb, AgencyScope, ProvinceDb, ProvinceScope } from '@hailong/database';
import { LocalizedText, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { QuotaRule, RoundRecord } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { cellLabel } from '../domain/cell-label';
import { SavedTarget } from '../domain/cell-target';
import { CellPage, SavedCell, cellPage } from '../persistence/cell-store';
import { targetHistory } from '../persistence/target-store';
import { byAgency } from './make-cells';

export interface QuotaOfRound {
  readonly cell: SavedCell;
  readonly rule: QuotaRule | undefined;
  /** Cell in words. */
  readonly label: LocalizedText;
  /** Targets, the newest first; the first one holds. */
  readonly targets: readonly SavedTarget[];
}

export interface QuotasOfRound {
  readonly round: RoundRecord;
  readonly quotas: readonly QuotaOfRound[];
}

/** Reads a page of the cells of a round, in order, with all their targets. */
@Injectable()
export class ReadQuotas {
  constructor(
    private readonly db: AgencyDb,
    private readonly provinceDb: ProvinceDb,
    private readonly organisation: ReadOrganisation,
  ) {}

  /** Cells of the acting agency and those it shares. Refused with NOT_FOUND unless it runs the round or takes part. */
  async ofOwn(scope: AgencyScope, page: Omit<CellPage, 'agencyId'>): Promise<Verdict<QuotasOfRound>> {
    const { agencyId } = scope;
    const found = await this.db.read(scope, async (tx) => {
      const [round] = await roundsById(tx, [page.roundId]);
      return round && { round, cells: await cellPage(tx, { ...page, agencyId }) };
    });
    if (!found || !concerns(found.round, agencyId)) return refuse(notFound('round', 'round'));
    const targets: SavedTarget[] = [];
    // Targets of a shared cell belong to the agency that runs the round, and every participant may know them.
    for (const [owner, cells] of byAgency(found.cells)) {
      const ids = cells.map(({ cellId }) => cellId);
      const theirs = AgencyScope.of(owner, scope.actor);
      targets.push(...(await this.db.read(theirs, (tx) => targetHistory(tx, page.roundId, ids))));
    }
    return accept(await this.inWords(found.round, found.cells, targets));
  }

  /** Cells of all agencies, or of one and those it shares. Refused with NOT_FOUND, AGENCY_UNKNOWN. */
  async ofRound(
    scope: ProvinceScope,
    page: Omit<CellPage, 'agencyId'>,
    agencyCode?: string,
  ): Promise<Verdict<QuotasOfRound>> {
    const agency = agencyCode === undefined ? undefined : await this.organisation.byCode(agencyCode);
    if (agencyCode !== undefined && !agency)
      return refuse(AGENCY_PROBLEMS.AGENCY_UNKNOWN.at('agencyCode', agencyCode));
    const found = await this.provinceDb.read(scope, async (tx) => {
      const [round] = await roundsById(tx, [page.roundId]);
      const cells = await cellPage(tx, { ...page, agencyId: agency?.agencyId });
      const ids = cells.map(({ cellId }) => cellId);
      return round && { round, cells, targets: await targetHistory(tx, page.roundId, ids) };
    });
    if (!found) return refuse(notFound('round', 'round'));
    return accept(await this.inWords(found.round, found.cells, found.targets));
  }

  private async inWords(
    round: RoundRecord,
    cells: readonly SavedCell[],
    targets: readonly SavedTarget[],
  ): Promise<QuotasOfRound> {
    const agencies = await this.organisation.byIds([...byAgency(cells).keys()]);
    const names = new Map(agencies.flatMap((each) => (each ? [[each.agencyId, each.name] as const] : [])));
    const rules = new Map(round.document.quotas.map((rule) => [rule.code, rule]));
    const histories = new Map<number, SavedTarget[]>();
    for (const target of targets)
      histories.set(target.cellId, [...(histories.get(target.cellId) ?? []), target]);
    const quotas = cells.map((cell) => ({
      cell,
      rule: rules.get(cell.rule),
      label: cellLabel(cell, round.document, names.get(cell.agencyId)),
      targets: histories.get(cell.cellId) ?? [],
    }));
    return { round, quotas };
  }
}

function concerns({ agencyId: owner, document }: RoundRecord, agencyId: number): boolean {
  return owner === agencyId || document.participants.some((each) => each.agencyId === agencyId);
}
