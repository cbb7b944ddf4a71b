import { RoundRecord } from '@hailong/surveys/domain';
import { CloseRound, FinaliseRound, OpenRound } from '@hailong/surveys/use-cases';
import { done } from '../../../demonstration/src/step';
import type { Attack } from './attack';
import { AttackedProvince, PROVINCE, administratorOf } from './attacked-province';
import * as operations from './operations';
import { RoundDraft, RoundDrafts } from './round-drafts';
import { unitGroupOf } from './view';

/** Agencies of one side of a trial; without a league both are the same. */
export interface SideCodes {
  readonly agencyCode: string;
  readonly allyCode: string;
}

/** Round of some agencies of the province, which an attack uses and nothing else does. */
export class AttackedRound {
  private constructor(
    readonly province: AttackedProvince,
    readonly round: RoundRecord,
    private readonly draft: RoundDraft,
  ) {}

  static async open(
    drafts: RoundDrafts,
    code: string,
    sides: readonly SideCodes[],
    attack: Attack,
  ): Promise<AttackedRound> {
    const participants = sides.flatMap(({ agencyCode, allyCode }) => {
      if (!attack.inLeague) return [{ agencyCode }];
      const unitGroup = unitGroupOf(agencyCode);
      return [
        { agencyCode, unitGroup },
        { agencyCode: allyCode, unitGroup },
      ];
    });
    const { province } = drafts;
    const draft = await drafts.draft(code, participants, attack);
    const opened = await done(province.portal.app.get(OpenRound).open(province.owner, draft.roundId));
    return new AttackedRound(province, opened.round, draft);
  }

  get publicId(): string {
    return this.draft.publicId;
  }

  async close(): Promise<void> {
    await done(this.province.portal.app.get(CloseRound).close(this.province.owner, this.round.roundId));
  }

  async finalise(): Promise<void> {
    await done(this.province.portal.app.get(FinaliseRound).finalise(this.province.owner, this.round.roundId));
  }

  /** Saves the round again with other terms, as the agency that runs it; the type of the answer. */
  async change(terms: object): Promise<string> {
    const input = { ...this.draft.input, ...terms };
    const answer = await this.province.ask<{ readonly __typename: string }>(
      operations.SAVE,
      { input },
      administratorOf(PROVINCE),
    );
    return answer.__typename;
  }
}
