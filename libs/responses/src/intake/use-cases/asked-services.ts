import { Channel } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { ServiceNames } from '../domain/named-service';
import { ServiceChoice, answersService, serviceChoices } from '../domain/service-choice';
import { FieldedRounds } from './fielded-rounds';

/** A blank form, by what it is for. */
export interface BlankForm {
  readonly round: { readonly roundId: number };
  readonly agency: { readonly code: string };
  readonly group: { readonly code: string };
}

/** Tells among which services the sender of a form must choose, because the quota cells of its round tell them apart. */
@Injectable()
export class AskedServices {
  constructor(private readonly rounds: FieldedRounds) {}

  /**
   * @param known names of the service that are known already; default: none
   * @returns empty: the form need not say what it is about, or `known` says it
   */
  async of(
    { round, agency, group }: BlankForm,
    channel: Channel,
    known: ServiceNames = {},
  ): Promise<readonly ServiceChoice[]> {
    const fielded = await this.rounds.at(round.roundId);
    const asked = { agencyCode: agency.code, group: group.code, channel };
    if (!fielded || answersService(fielded, asked, known)) return [];
    return serviceChoices(fielded, asked).choices;
  }
}
