import { Inject, Injectable } from '@nestjs/common';
import { HostWorker } from '@hailong/database';
import { RefreshTargets } from './refresh-targets.use-case';

/** Provider token of the seconds between two looks; undefined: this process looks never. */
export const TARGET_SECONDS = Symbol('hailong.target-seconds');

/** Targets grow with the frame through the year without anybody's pressing a button. */
@Injectable()
export class TargetWorker extends HostWorker {
  constructor(targets: RefreshTargets, @Inject(TARGET_SECONDS) everySeconds: number | undefined) {
    super('updating targets', everySeconds, (stop) => targets.refresh('targets', stop));
  }
}
