import { Affiliation, IntakeDb } from '@hailong/database';
import { COLLECTING_BODY_ID, NO_ID, Problem, Verdict, accept, nameOf, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { entrantOfBody } from '../domain/entrant';
import { ENTRANT_PROBLEMS, EntrantCode } from '../domain/problems';
import { activeBody } from '../persistence/body-store';

/** Place of the body among the arguments of an entry. */
const BODY = 'body';

/** Finds the entrant of the forms that a person enters: a collecting body, the person's agency, or the agency that runs the round. */
@Injectable()
export class FindEntrant {
  constructor(private readonly db: IntakeDb) {}

  /**
   * @param runnerId the agency that runs the round, with which bodies are registered
   * @param named id or code of the body that the person names; a login that is bound to a body names no other
   */
  async find(
    runnerId: number,
    { agencyId, bodyCode }: Affiliation,
    named?: string,
  ): Promise<Verdict<number, Problem<EntrantCode>>> {
    if (bodyCode !== undefined && named !== undefined && named !== bodyCode)
      return refuse(ENTRANT_PROBLEMS.COLLECTING_BODY_DIFFERENT.at(BODY, bodyCode));
    const text = bodyCode ?? named;
    if (text === undefined) return accept(agencyId ?? runnerId);
    const name = nameOf(COLLECTING_BODY_ID, text) ?? { id: NO_ID };
    const body = await this.db.read((tx) => activeBody(tx, runnerId, name));
    return body
      ? accept(entrantOfBody(body.bodyId))
      : refuse(ENTRANT_PROBLEMS.COLLECTING_BODY_UNKNOWN.at(BODY, text));
  }
}
