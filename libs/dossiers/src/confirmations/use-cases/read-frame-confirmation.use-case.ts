import { ReadOrganisation } from '@hailong/agencies';
import type { Agency } from '@hailong/agencies/domain';
import { AgencyDb, AgencyScope } from '@hailong/database';
import { Problem, Verdict, accept } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { FrameState, unconfirmed } from '../domain/frame-state';
import { CONFIRMATION_PROBLEMS } from '../domain/problems';
import { FrameConfirmation, confirmationsOf } from '../persistence/confirmation-store';
import { frameStateOf } from '../persistence/frame-state-store';
import { FrameAsked, FrameToConfirm, ratedFrame } from './frame-to-confirm';

/** Frame as a unit above looks at it before it confirms: counts and a digest, no name. */
export interface FrameSeen {
  readonly rated: Agency;
  readonly state: FrameState;
  /** Newest confirmation; absent: none. */
  readonly confirmation?: FrameConfirmation & { readonly giver: string };
  /** CONFIRMED_FRAME_CHANGED, where the frame has changed since; absent: it has not, or was never confirmed. */
  readonly changed?: Problem;
}

/** Reads the frame of an agency in a round by what vouches for it. Refused with AGENCY_UNKNOWN, NOT_FOUND. */
@Injectable()
export class ReadFrameConfirmation {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    private readonly frames: FrameToConfirm,
  ) {}

  async read(scope: AgencyScope, { roundId, agencyCode }: FrameAsked): Promise<Verdict<FrameSeen>> {
    const parties = await this.frames.partiesOf(scope, agencyCode);
    if (!parties.ok) return parties;
    const { rated, scope: atRated } = parties.value;
    const read = await this.db.read(atRated, async (tx) => {
      const frame = await ratedFrame(tx, atRated, roundId);
      if (!frame.ok) return frame;
      const state = await frameStateOf(tx, frame.value.target);
      const [newest] = await confirmationsOf(tx, rated.agencyId, roundId);
      return accept({ state, newest });
    });
    if (!read.ok) return read;
    const { state, newest } = read.value;
    if (!newest) return accept({ rated, state });
    const [giver] = await this.organisation.byIds([newest.giverId]);
    const added = unconfirmed(state);
    const changed =
      added > 0 ? CONFIRMATION_PROBLEMS.CONFIRMED_FRAME_CHANGED.at('', newest.on, added) : undefined;
    return accept({ rated, state, confirmation: { ...newest, giver: giver?.code ?? '' }, changed });
  }
}
