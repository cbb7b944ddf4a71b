import { AgencyDb, AgencyScope, Transaction, lockRound, recordAudit } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { lockFrame } from '../../persistence/dossier-store';
import { unconfirmed } from '../domain/frame-state';
import { CONFIRMATION_PROBLEMS } from '../domain/problems';
import { FrameConfirmation, confirmationsOf, insertConfirmation } from '../persistence/confirmation-store';
import { confirmFrame, frameStateOf } from '../persistence/frame-state-store';
import { FrameAsked, FrameParties, FrameToConfirm, ratedFrame } from './frame-to-confirm';

export interface FrameToBeConfirmed extends FrameAsked {
  /** Digest that {@link ReadFrameConfirmation} has shown. */
  readonly digest: string;
}

/**
 * A unit above confirms the frame of a rated agency by its digest: the people of it are invited as independent from then on, until
 * the agency changes their dossiers or rows. Repeating it does nothing more. Refused with AGENCY_UNKNOWN, FRAME_GIVER_UNSUITED,
 * NOT_FOUND, FRAME_ROUND_CLOSED, FRAME_CHANGED, UNCONFIRMED_FRAME_EMPTY.
 */
@Injectable()
export class ConfirmFrame {
  constructor(
    private readonly db: AgencyDb,
    private readonly frames: FrameToConfirm,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async confirm(scope: AgencyScope, asked: FrameToBeConfirmed): Promise<Verdict<FrameConfirmation>> {
    const parties = await this.frames.partiesOf(scope, asked.agencyCode);
    if (!parties.ok) return parties;
    const { giver, rated, scope: atRated } = parties.value;
    if (giver.agencyId === rated.agencyId)
      return refuse(CONFIRMATION_PROBLEMS.FRAME_GIVER_UNSUITED.at('agencyCode', rated.code));
    return this.db.write(atRated, (tx) => this.confirmUnderLock(tx, parties.value, asked));
  }

  private async confirmUnderLock(
    tx: Transaction,
    { giver, scope }: FrameParties,
    asked: FrameToBeConfirmed,
  ): Promise<Verdict<FrameConfirmation>> {
    const { agencyId, actor } = scope;
    const { roundId } = asked;
    const digest = asked.digest.trim().toLowerCase();
    await lockRound(tx, roundId, 'shared');
    await lockFrame(tx, agencyId);
    const frame = await ratedFrame(tx, scope, roundId);
    if (!frame.ok) return frame;
    const { round, target } = frame.value;
    if (round.state === 'closed' || round.state === 'final')
      return refuse(CONFIRMATION_PROBLEMS.FRAME_ROUND_CLOSED.at('round'));
    const state = await frameStateOf(tx, target);
    if (state.digest !== digest) return refuse(CONFIRMATION_PROBLEMS.FRAME_CHANGED.at('digest'));
    if (unconfirmed(state) === 0) {
      const known = (await confirmationsOf(tx, agencyId, roundId)).find((each) => each.digest === digest);
      return known ? accept(known) : refuse(CONFIRMATION_PROBLEMS.UNCONFIRMED_FRAME_EMPTY.at(''));
    }
    const { dossiers, members } = state;
    const confirmation = { digest, on: today(this.clock), giverId: giver.agencyId, dossiers, members };
    await confirmFrame(tx, target);
    await insertConfirmation(tx, { agencyId, roundId, actor }, confirmation);
    const { on } = confirmation;
    const counts = { dossiers, members, unconfirmed: unconfirmed(state) };
    const after = { digest, on, ...counts, confirmedBy: giver.code };
    await recordAudit(tx, scope, { action: 'confirm-frame', subject: round.code, after });
    return accept(confirmation);
  }
}
