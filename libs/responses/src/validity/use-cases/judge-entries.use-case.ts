import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, AgencyScope } from '@hailong/database';
import { Verdict, notFound, refuse } from '@hailong/kernel';
import { FindRounds } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { FieldedRounds } from '../../intake/use-cases/fielded-rounds';
import { ResponseListing } from '../persistence/response-store';
import { ListResponses, ListedResponse } from './list-responses.use-case';
import { Revaluation, RevalueResponse } from './revalue-response.use-case';

/** Participant of a round. */
export interface ParticipantNamed {
  /** Id or code. */
  readonly round: string;
  readonly agencyCode: string;
}

interface Granted {
  readonly scope: AgencyScope;
  readonly roundId: number;
}

/**
 * Lets the agency that runs a round list, and judge the validity of, the forms that others than the rated agency entered in it.
 * A round of another runner and an agency that takes no part are answered alike, as NOT_FOUND.
 */
@Injectable()
export class JudgeEntries {
  constructor(
    private readonly named: FindRounds,
    private readonly rounds: FieldedRounds,
    private readonly organisation: ReadOrganisation,
    private readonly responses: ListResponses,
    private readonly revaluing: RevalueResponse,
  ) {}

  /** Empty where the caller may not act. */
  async list(
    scopes: AgenciesScope,
    participant: ParticipantNamed,
    page: Omit<ResponseListing, 'roundId' | 'after' | 'ofOthers'> & { readonly after?: string },
  ): Promise<readonly ListedResponse[]> {
    const granted = await this.grant(scopes, participant);
    if (!granted) return [];
    return this.responses.list(granted.scope, {
      ...page,
      roundId: granted.roundId,
      ofOthers: true,
      typist: scopes.affiliation.agencyId,
    });
  }

  async revalue(
    scopes: AgenciesScope,
    participant: ParticipantNamed,
    wish: Revaluation,
  ): Promise<Verdict<Revaluation>> {
    const granted = await this.grant(scopes, participant);
    if (!granted) return refuse(notFound('round', 'round', participant.round));
    return this.revaluing.revalue(granted.scope, wish, { runsRound: granted.roundId });
  }

  private async grant(
    scopes: AgenciesScope,
    { round: name, agencyCode }: ParticipantNamed,
  ): Promise<Granted | undefined> {
    const roundId = await this.named.announcedId(scopes, name);
    const round = await this.rounds.at(roundId);
    const agency = await this.organisation.byCode(agencyCode);
    if (!round || !agency || !round.agencyIds.includes(agency.agencyId)) return undefined;
    const scope = scopes.forParticipant(round.record.agencyId, agency.agencyId);
    return scope && { scope, roundId };
  }
}
