import { HostWorker } from '@hailong/database';
import { Inject, Injectable } from '@nestjs/common';
import { EndRecontacts } from './end-recontacts.use-case';

/** Provider token of the seconds between two looks; undefined: this process closes no batch by itself. */
export const RECONTACT_SECONDS = Symbol('hailong.recontact-seconds');

/** Closes batches of which the last day is over in the background, which destroys their contacts. */
@Injectable()
export class RecontactWorker extends HostWorker {
  constructor(recontacts: EndRecontacts, @Inject(RECONTACT_SECONDS) everySeconds: number | undefined) {
    super('ending re-contacts', everySeconds, (stop) => recontacts.end('recontacts', stop));
  }
}
