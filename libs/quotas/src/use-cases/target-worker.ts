import { Inject, Injectable } from '@nestjs/common';
import { HostWorker } from '@hailong/database';
import { RefreshTargets } from './refresh-targets.use-case';

/** Provider token of the seconds between two updates; undefined: this process never updates. */
export const TARGET_SECONDS = Symbol('hailong.target-seconds');

/** Updates targets in the background, so that they grow with the frame through the year. */
@Injectable()
export class TargetWorker extends HostWorker {
  constructor(targets: RefreshTargets, @Inject(TARGET_SECONDS) everySeconds: number | undefined) {
    super('updating targets', everySeconds, (stop) => targets.refresh('targets', stop));
  }
}
