import { toldAccounts } from '@hailong/blocks';
import { AgencyNode } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, ProvinceDb, ProvinceScope, ResultsDb, Transaction } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { cellsWithTargets } from '@hailong/quotas';
import type { CellWithTarget } from '@hailong/quotas/domain';
import { seenForms } from '@hailong/responses';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { unitClassesOf } from '../domain/agency-progress';
import { NO_ACCOUNT, ToldAccount, addAccounts } from '../domain/progress-counts';
import { ProvinceProgress, provinceProgress } from '../domain/province-progress';
import { roundTime } from '../domain/progress-status';
import { NightForms, SeenForms, receivedForms } from '../domain/received-forms';
import { formsOfNight } from '../persistence/night-store';
import { CountDue } from './count-due.use-case';

export interface ProvinceRoundProgress extends ProvinceProgress {
  readonly round: RoundRecord;
}

/**
 * Reads the progress of a whole round, for Sở Nội vụ and for the agency that runs it, participant or not: from cells,
 * targets and received forms alone, in as many statements for one agency as for all. Forecasts and invitations stay behind the
 * door of each agency. Where nothing counted the last night of an agency yet, counts it first.
 */
@Injectable()
export class ReadProvinceProgress {
  constructor(
    private readonly db: ProvinceDb,
    private readonly results: ResultsDb,
    private readonly due: CountDue,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Progress of any round. Refused with NOT_FOUND for a draft and for a round that does not exist. */
  ofRound(scope: ProvinceScope, roundId: number): Promise<Verdict<ProvinceRoundProgress>> {
    return this.read(scope, roundId, () => true);
  }

  /** Progress of a round that the caller may act for as its owner. Refused with NOT_FOUND, as above and for rounds of others. */
  ofRunner(scope: AgenciesScope, roundId: number): Promise<Verdict<ProvinceRoundProgress>> {
    const door = ProvinceScope.of(scope.own?.agencyId, scope.actor);
    return this.read(door, roundId, ({ agencyId }) => scope.for(agencyId) !== undefined);
  }

  private async read(
    scope: ProvinceScope,
    roundId: number,
    mayRead: (round: RoundRecord) => boolean,
  ): Promise<Verdict<ProvinceRoundProgress>> {
    const gather = () => this.db.read(scope, (tx) => this.gather(tx, roundId, mayRead));
    let found = await gather();
    if (found && !isCounted(found)) {
      await this.due.ofRound(scope.actor, found.round);
      found = await gather();
    }
    if (!found) return refuse(notFound('round', 'round'));
    const { round, cells, seen, nights } = found;
    const { participants, window } = round.document;
    const progress = provinceProgress({
      cells,
      received: receivedForms({ seen, nights, unitClassOf: unitClassesOf(round.document) }),
      accounts: await this.accounts(scope, round),
      participants: participants.map(({ agencyId }) => agencyId),
      parentOf: new Map(
        (await this.organisation.tree(window.opensOn)).flatMap((root) => parents(root, null)),
      ),
      time: roundTime(round, today(this.clock)),
    });
    return accept({ round, ...progress });
  }

  private async gather(
    tx: Transaction,
    roundId: number,
    mayRead: (round: RoundRecord) => boolean,
  ): Promise<Facts | undefined> {
    const [round] = await roundsById(tx, [roundId]);
    if (!round || !mayRead(round)) return undefined;
    return {
      round,
      cells: await cellsWithTargets(tx, roundId),
      seen: await seenForms(tx, [roundId]),
      nights: await formsOfNight(tx, [{ roundId, night: this.due.nights.nightOf(round) }]),
    };
  }

  /** Reads the accounts of forms, which are told when the round is final. */
  private async accounts(
    scope: ProvinceScope,
    { roundId, state, document }: RoundRecord,
  ): Promise<ReadonlyMap<number, ToldAccount>> {
    if (state !== 'final') return new Map();
    const accounts = new Map(document.participants.map(({ agencyId }) => [agencyId, NO_ACCOUNT]));
    for (const told of await this.results.ofProvince(scope, (tx) => toldAccounts(tx, [roundId]), 'one'))
      accounts.set(told.agencyId, addAccounts(accounts.get(told.agencyId) ?? NO_ACCOUNT, told));
    return accounts;
  }
}

interface Facts {
  readonly round: RoundRecord;
  readonly cells: readonly CellWithTarget[];
  readonly seen: readonly SeenForms[];
  readonly nights: readonly NightForms[];
}

/** Tells whether the night is counted of every agency that takes part. */
function isCounted({ round, nights }: Facts): boolean {
  const counted = new Set(nights.map(({ agencyId }) => agencyId));
  return round.document.participants.every(({ agencyId }) => counted.has(agencyId));
}

function parents({ agency, children }: AgencyNode, parentId: number | null): [number, number | null][] {
  return [[agency.agencyId, parentId], ...children.flatMap((child) => parents(child, agency.agencyId))];
}
