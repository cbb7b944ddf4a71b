import { HostWorker } from '@hailong/database';
import { Inject, Injectable } from '@nestjs/common';
import { BLOCK_OPTIONS, BlockOptions } from './block-options';
import { SealDue } from './seal-due.use-case';

/** Seals forms in the background when a moment of the calendar has come; other looks find nothing to do. */
@Injectable()
export class SealingWorker extends HostWorker {
  constructor(due: SealDue, @Inject(BLOCK_OPTIONS) { everySeconds }: BlockOptions) {
    super('sealing forms', everySeconds, (stop) => due.seal('sealing', stop));
  }
}
