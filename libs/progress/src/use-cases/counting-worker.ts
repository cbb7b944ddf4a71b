import { BLOCK_OPTIONS, BlockOptions } from '@hailong/blocks';
import { HostWorker } from '@hailong/database';
import { Inject, Injectable } from '@nestjs/common';
import { CountDue } from './count-due.use-case';

/** Counts the forms of the night in the background, so that the first reader of a day finds them counted. */
@Injectable()
export class CountingWorker extends HostWorker {
  constructor(due: CountDue, @Inject(BLOCK_OPTIONS) { everySeconds }: BlockOptions) {
    super('counting forms of the night', everySeconds, (stop) => due.count('counting', stop));
  }
}
