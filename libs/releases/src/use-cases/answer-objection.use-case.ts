import { ReadOrganisation } from '@hailong/agencies';
import { ProvinceDb, ProvinceScope, recordAudit } from '@hailong/database';
import { CLOCK, type Clock, type Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { judgeAnswer } from '../domain/objection';
import { releaseUnknown } from '../domain/problems';
import { type AskedRelease, askedEdition } from '../domain/release-name';
import { addAnswer, objectionsOf } from '../persistence/objection-store';
import { lockReleases, releasesOf } from '../persistence/release-store';
import type { ReceivedObjection } from './read-objections.use-case';

/** Answer of the province as it is given. */
export interface GivenAnswer {
  /** Code or id of the agency that objected. */
  readonly agency: string;
  /** Number of the objection among those of the agency. */
  readonly number: number;
  readonly accepted: boolean;
  /** Consequence of an accepted objection; the reason of a refusal. */
  readonly text: string;
}

/** Answers an objection once: accepts it with what follows, or refuses it with the reason. Also after a return. */
@Injectable()
export class AnswerObjection {
  constructor(
    private readonly db: ProvinceDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async answer(
    scope: ProvinceScope,
    asked: AskedRelease,
    { agency: name, number, accepted, text }: GivenAnswer,
  ): Promise<Verdict<ReceivedObjection>> {
    const agency = await this.organisation.named(name);
    if (!agency) return refuse(notFound('agency', 'agency', name));
    const answer = { accepted, text, actor: scope.actor, answeredOn: today(this.clock) };
    return this.db.write(scope, async (tx) => {
      await lockReleases(tx);
      const release = askedEdition(await releasesOf(tx, asked.code), asked);
      if (!release) return refuse(releaseUnknown(asked));
      const { code, edition } = release;
      const made = await objectionsOf(tx, { agencyId: agency.agencyId, code, edition });
      const objection = made.find((each) => each.number === number);
      if (!objection) return refuse(notFound('objection', 'number', String(number)));
      const problem = judgeAnswer(objection, text);
      if (problem) return refuse(problem);
      await addAnswer(tx, objection, answer);
      const by = { agencyId: scope.agencyId ?? release.agencyId, actor: scope.actor };
      const after = { agency: agency.code, number, accepted, text };
      await recordAudit(tx, by, { action: 'answer-objection', subject: `${code}@${edition}`, after });
      return accept({ ...objection, agency: { code: agency.code, name: agency.name }, answer });
    });
  }
}
