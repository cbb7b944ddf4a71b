import { IntakeDb } from '@hailong/database';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { Sealing } from '@hailong/secrets';
import { Injectable } from '@nestjs/common';
import { LetterContent, checkLetter, letterPurpose } from '../domain/letter';
import { PROBLEMS } from '../domain/problems';
import { putIntoBox } from '../persistence/box-store';
import { LetterDesk, LetterRoute } from './letter-desk';

/** A letter as it comes in. */
export interface SentLetter extends LetterContent {
  readonly agencyCode: string;
  /** Key that the page of the letter was handed out with. */
  readonly key: string;
}

/**
 * Stores a letter, durably when it resolves: sealed, for the unit above the agency. It comes in a request of its own and is
 * stored without a time, an address, a round or an id of answers. The same letter sent again is the first one.
 */
@Injectable()
export class SendLetter {
  constructor(
    private readonly db: IntakeDb,
    private readonly desk: LetterDesk,
    private readonly sealing: Sealing,
  ) {}

  async send(sent: SentLetter): Promise<Verdict<LetterRoute>> {
    const route = await this.desk.route(sent.agencyCode);
    if (!route.ok) return route;
    const letter = checkLetter(sent);
    if (!letter.ok) return letter;
    if (!this.desk.isIssued(sent.key, route.value)) return refuse(PROBLEMS.LETTER_KEY_UNUSABLE.at('key'));
    const { unit, about } = route.value;
    const sealed = this.sealing.seal(
      JSON.stringify(letter.value),
      letterPurpose(unit.agencyId, about.agencyId),
    );
    const ids = { boxId: this.boxIdOf(sent.key), unitId: unit.agencyId, aboutId: about.agencyId };
    await this.db.write((tx) => putIntoBox(tx, { ...ids, sealed }));
    return accept(route.value);
  }

  private boxIdOf(key: string): string {
    const hex = this.sealing.tag(key, 'letter').toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
  }
}
