import { Channel } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { ServiceChoice, serviceChoices } from '../domain/service-choice';
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

  /** @returns empty: the form need not say what it is about */
  async of({ round, agency, group }: BlankForm, channel: Channel): Promise<readonly ServiceChoice[]> {
    const fielded = await this.rounds.at(round.roundId);
    return fielded
      ? serviceChoices(fielded, { agencyCode: agency.code, group: group.code, channel }).choices
      : [];
  }
}
