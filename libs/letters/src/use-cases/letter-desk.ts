import { Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { CLOCK, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { makeTicket, readTicket } from '@hailong/responses';
import { Sealing, secretKeyMissing } from '@hailong/secrets';
import { Inject, Injectable } from '@nestjs/common';

/** Route of letters about an agency. */
export interface LetterRoute {
  readonly about: Agency;
  /** The unit above the agency, which reads the letters; of an agency at the top itself. */
  readonly unit: Agency;
}

/** Age at which the key of a letter expires, seconds: a day. */
const LONGEST_SECONDS = 24 * 60 * 60;
/** A letter is about an agency and about no round. */
const NO_ROUND = 0;

/** Finds the unit that reads the letters about an agency, and hands out the keys that letters are sent under. */
@Injectable()
export class LetterDesk {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly sealing: Sealing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses where there is no such agency today, or no key of the host to seal letters with. */
  async route(agencyCode: string): Promise<Verdict<LetterRoute>> {
    if (!this.sealing.ready) return refuse(secretKeyMissing(''));
    const about = await this.organisation.named(agencyCode);
    if (!about || !this.exists(about)) return refuse(notFound('agency', 'agencyCode', agencyCode));
    return accept({ about, unit: await this.above(about) });
  }

  /** Issues the key of a letter. It is no key of a form and names nothing but the agency. */
  issue({ about }: LetterRoute): string {
    return makeTicket({ roundId: NO_ROUND, agencyCode: about.code }, this.now(), this.proof);
  }

  /** Tells whether a key was issued here for this agency, a day ago at most. */
  isIssued(key: string, { about }: LetterRoute): boolean {
    const reading = readTicket(key, { roundId: NO_ROUND, agencyCode: about.code }, this.now(), this.proof);
    return reading.kind === 'genuine' && reading.seconds <= LONGEST_SECONDS;
  }

  /** The nearest agency above that exists; at the top of the tree the agency itself. */
  private async above(agency: Agency): Promise<Agency> {
    let below = agency;
    for (let steps = 0; steps < LONGEST_CHAIN && below.parentId !== null; steps += 1) {
      const [parent] = await this.organisation.byIds([below.parentId]);
      if (!parent) break;
      if (this.exists(parent)) return parent;
      below = parent;
    }
    return agency;
  }

  private exists({ dissolvedOn }: Agency): boolean {
    return dissolvedOn === null || dissolvedOn > today(this.clock);
  }

  private now(): number {
    return this.clock.now().getTime();
  }

  private readonly proof = (content: Buffer) => this.sealing.tag(content.toString('base64'), 'letter ticket');
}

/** Steps up the tree until the search ends: more levels than any administration has. */
const LONGEST_CHAIN = 10;
