import { AgencyScope } from '@hailong/database';
import { HandOutTicket, HandedTicket } from '@hailong/invitations';
import { Verdict, notFound, refuse } from '@hailong/kernel';
import { SURVEY_PROBLEMS } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { FieldedRounds } from '../../intake/use-cases/fielded-rounds';
import { NamedRounds } from '../../intake/use-cases/named-rounds';

/** Dossier whose person an app is about to ask. */
export interface AskedThroughApp {
  /** Id or code. */
  readonly round: string;
  readonly agencyCode: string;
  readonly dossierCode: string;
}

/** Finds the round and the agency of an app's request and hands out the ticket of the dossier. */
@Injectable()
export class AskThroughApp {
  constructor(
    private readonly named: NamedRounds,
    private readonly rounds: FieldedRounds,
    private readonly tickets: HandOutTicket,
  ) {}

  async ask(
    { round: name, agencyCode, dossierCode }: AskedThroughApp,
    app: string,
  ): Promise<Verdict<HandedTicket>> {
    const roundId = await this.named.idOf(name, agencyCode);
    const round = await this.rounds.at(roundId);
    if (!round) return refuse(notFound('round', 'round', name));
    const agency = round.agency(agencyCode);
    if (!agency) return refuse(SURVEY_PROBLEMS.PARTICIPANT_UNKNOWN.at('agencyCode', agencyCode));
    return this.tickets.handOut(AgencyScope.of(agency.agencyId, `app ${app}`), { roundId, dossierCode });
  }
}
