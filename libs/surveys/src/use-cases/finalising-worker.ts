import { HostWorker } from '@hailong/database';
import { Inject, Injectable } from '@nestjs/common';
import { FinaliseDue } from './finalise-due.use-case';
import { ROUND_OPTIONS, RoundOptions } from './round-options';

/** Makes rounds final in the background when their day has come; the trail names it as the actor. */
@Injectable()
export class FinalisingWorker extends HostWorker {
  constructor(due: FinaliseDue, @Inject(ROUND_OPTIONS) { everySeconds }: RoundOptions) {
    super('making rounds final', everySeconds, (stop) => due.finalise('finalising', stop));
  }
}
