import { AgencyDirectory, DirectoryEntry } from '@hailong/access';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ReadOrganisation } from './read-organisation.use-case';

/** Agencies as access asks for them: by the code of an actor, and the one at the top. */
@Injectable()
export class AgenciesOfToday implements AgencyDirectory {
  constructor(
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  byCode(code: string): Promise<DirectoryEntry | undefined> {
    return this.organisation.byCode(code);
  }

  rootToday(): Promise<DirectoryEntry | undefined> {
    return this.organisation.root(today(this.clock));
  }
}
