import { HostWorker } from '@hailong/database';
import { Inject, Injectable } from '@nestjs/common';
import { FinaliseDue } from './finalise-due.use-case';
import { FinishOwed } from './finish-owed.use-case';
import { ROUND_OPTIONS, RoundOptions } from './round-options';

const ACTOR = 'finalising';

/**
 * Does what steps of rounds still owe, and makes rounds final when their day has come, in the background: at the start of the host's
 * process and at intervals. The trail names it as the actor.
 */
@Injectable()
export class FinalisingWorker extends HostWorker {
  constructor(owed: FinishOwed, due: FinaliseDue, @Inject(ROUND_OPTIONS) { everySeconds }: RoundOptions) {
    super('making rounds final', everySeconds, async (stop) => {
      try {
        await owed.finish(ACTOR, stop);
      } finally {
        await due.finalise(ACTOR, stop);
      }
    });
  }
}
