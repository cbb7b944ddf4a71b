import { AgencyDb, AgencyScope, ProvinceDb, ProvinceScope, Transaction } from '@hailong/database';
import { shuffled } from '@hailong/invitations/domain';
import { logFailedWork } from '@hailong/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import { LETTER_OPTIONS, ResolvedLetters } from '../letter-options';
import { BoxedLetter, emptyBox, lettersInBox, unitsWithLetters } from '../persistence/box-store';
import { unitsHandingOn } from '../persistence/handover-store';
import { addLetters } from '../persistence/letter-store';
import { HandOnLetters } from './hand-on-letters.use-case';
import { LetterSeal } from './letter-seal';

/** Letters of a unit that leave the box together. */
const BATCH = 500;

/** Numbers of a run. */
export interface LetterRun {
  /** Letters that their units may read from now on. */
  readonly forwarded: number;
  /** Letters that the receiver of the host took. */
  readonly taken: number;
  /** Letters that the receiver gets again later. */
  readonly later: number;
  readonly refused: number;
}

/**
 * Forwards the letters in the box to their units, in random order, and hands them to the receiver of the host where there is
 * one. A letter leaves the box in the transaction that adds it for its unit, so a crash loses none and doubles none.
 */
@Injectable()
export class ForwardLetters {
  constructor(
    private readonly db: AgencyDb,
    private readonly province: ProvinceDb,
    private readonly seal: LetterSeal,
    private readonly handing: HandOnLetters,
    @Inject(LETTER_OPTIONS) private readonly options: ResolvedLetters,
  ) {}

  /** @param stop ends the run early: the letters left over leave with the next */
  async forward(actor: string, stop: AbortSignal = new AbortController().signal): Promise<LetterRun> {
    const nothing = { forwarded: 0, taken: 0, later: 0, refused: 0 };
    if (!this.seal.ready) return nothing;
    let forwarded = 0;
    const units = await this.unitsBy(actor, unitsWithLetters);
    for (const unitId of units) {
      if (stop.aborted) break;
      forwarded += await this.forwardTo(AgencyScope.of(unitId, actor));
    }
    if (!this.options.webhook) return { ...nothing, forwarded };
    const scopes = (await this.unitsBy(actor, unitsHandingOn)).map((unitId) => AgencyScope.of(unitId, actor));
    return { forwarded, ...(await this.handing.handOn(scopes, this.options.webhook, stop)) };
  }

  private unitsBy(actor: string, find: (tx: Transaction) => Promise<number[]>): Promise<number[]> {
    return this.province.read(ProvinceScope.of(undefined, actor), find);
  }

  private forwardTo(scope: AgencyScope): Promise<number> {
    return this.db.write(scope, async (tx) => {
      const boxed = await lettersInBox(tx, scope.agencyId, BATCH);
      const readable = boxed.flatMap((letter) => this.readable(letter));
      if (readable.length === 0) return 0;
      const handover = this.options.webhook ? 'waiting' : 'none';
      await addLetters(tx, scope.agencyId, shuffled(readable), handover);
      await emptyBox(
        tx,
        scope.agencyId,
        readable.map(({ boxId }) => boxId),
      );
      return readable.length;
    });
  }

  /** A letter that does not open, such as one sealed with another key, stays in the box. */
  private readable(letter: BoxedLetter): BoxedLetter[] {
    try {
      const { sealed, unitId, aboutId } = letter;
      return [{ ...letter, sealed: this.seal.sealAnew(sealed, unitId, aboutId) }];
    } catch (error) {
      logFailedWork('open a letter in the box', error);
      return [];
    }
  }
}
