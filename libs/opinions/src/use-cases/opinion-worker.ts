import { HostWorker } from '@hailong/database';
import { Inject, Injectable } from '@nestjs/common';
import { OPINION_SECONDS } from './opinion-terms';
import { ReleaseOpinions } from './release-opinions.use-case';

/** Lets texts appear in the background whose block was shown by a process that died then, and destroys originals in time. */
@Injectable()
export class OpinionWorker extends HostWorker {
  constructor(opinions: ReleaseOpinions, @Inject(OPINION_SECONDS) everySeconds: number | undefined) {
    super('releasing opinions', everySeconds, (stop) => opinions.release('opinions', stop));
  }
}
