import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope, ProvinceScope, Transaction } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, problem, refuse, today } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { shownCount } from '@hailong/statistics';
import { invitedPeople } from '@hailong/invitations';
import { cellsWithTargets } from '@hailong/quotas';
import { arrivedForms, placeTalliesOf } from '@hailong/responses';
import { forecastSince } from '../domain/forecast';
import { CloseProgress, closeProgress, unitClassesOf } from '../domain/agency-progress';
import { roundTime } from '../domain/progress-status';

export interface AgencyRoundProgress extends CloseProgress {
  readonly round: RoundRecord;
  readonly agencyId: number;
  readonly invitations: Invitations;
}

/** People asked. How many of a cell they are is not known: an invitation says nothing of the form that comes back. */
export interface Invitations {
  /** Invitations sent and sheets made, not those taken back, by port. */
  readonly askedBy: Readonly<Record<'email' | 'webhook' | 'paper', number>>;
  readonly asked: number;
  /** Invited people who opened their form, in whole fives, so that nobody can be watched coming. */
  readonly reached: number;
}

/** How far an agency is in a round: its forms, its cells, what comes until the last day. Read at the agency's own door. */
@Injectable()
export class ReadProgress {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The agency's own. Refused with NOT_FOUND when it does not take part, with TAKES_NO_PART when it runs the round. */
  ofOwn(scope: AgencyScope, roundId: number): Promise<Verdict<AgencyRoundProgress>> {
    return this.db.read(scope, (tx) => this.read(tx, scope.agencyId, roundId));
  }

  /** Any agency's, for the province. */
  async ofAgency(scope: ProvinceScope, code: string, roundId: number): Promise<Verdict<AgencyRoundProgress>> {
    const agency = await this.organisation.byCode(code);
    if (!agency) return refuse(noSuchRound(roundId));
    return this.ofOwn(AgencyScope.of(agency.agencyId, scope.actor), roundId);
  }

  /**
   * Several agencies', in the order asked, one door after the other: responses and invitations are behind the wall of
   * their agency. Undefined where one does not take part.
   */
  async ofAgencies(
    actor: string,
    roundId: number,
    agencyIds: readonly number[],
  ): Promise<readonly (AgencyRoundProgress | undefined)[]> {
    const found: (AgencyRoundProgress | undefined)[] = [];
    for (const agencyId of agencyIds) {
      const verdict = await this.ofOwn(AgencyScope.of(agencyId, actor), roundId);
      found.push(verdict.ok ? verdict.value : undefined);
    }
    return found;
  }

  private async read(
    tx: Transaction,
    agencyId: number,
    roundId: number,
  ): Promise<Verdict<AgencyRoundProgress>> {
    const [round] = await roundsById(tx, [roundId]);
    const takesPart = round?.document.participants.some((participant) => participant.agencyId === agencyId);
    if (!round || !takesPart)
      return refuse(round?.agencyId === agencyId ? takesNoPart() : noSuchRound(roundId));
    const people = await invitedPeople(tx, roundId, agencyId);
    const of = (port: string | null) => people.find((row) => row.port === port)?.people ?? 0;
    const askedBy = { email: of('email'), webhook: of('webhook'), paper: of('paper') };
    const progress = closeProgress({
      agencyId,
      cells: await cellsWithTargets(tx, roundId),
      tallies: await placeTalliesOf(tx, roundId, agencyId),
      arrivals: await arrivedForms(tx, roundId, agencyId, forecastSince(today(this.clock))),
      unitClassOf: unitClassesOf(round.document),
      time: roundTime(round, today(this.clock)),
      drawn: round.document.access === 'invited' && people.some(({ drawn }) => drawn),
    });
    const asked = askedBy.email + askedBy.webhook + askedBy.paper;
    return accept({
      round,
      agencyId,
      ...progress,
      invitations: { askedBy, asked, reached: shownCount(of(null)) ?? 0 },
    });
  }
}

/** The one answer for a round that does not exist, may not be seen, or is none of the agency's. */
export function noSuchRound(roundId: number): Problem {
  return problem(
    'NOT_FOUND',
    'round',
    `không có đợt khảo sát ${roundId}, hoặc cơ quan không tham gia đợt này; hãy kiểm tra lại`,
    `there is no round ${roundId}, or the agency does not take part in it; check both`,
  );
}

/** Whoever runs a round for others has no progress of its own. */
function takesNoPart(): Problem {
  return problem(
    'TAKES_NO_PART',
    'round',
    'cơ quan tổ chức đợt khảo sát này nhưng không phải là cơ quan được đánh giá; hãy xem tiến độ của cả đợt (surveyProvinceProgress)',
    'the agency runs this round and is not rated in it; look at the progress of the whole round (surveyProvinceProgress)',
  );
}
