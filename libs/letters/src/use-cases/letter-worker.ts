import { HostWorker } from '@hailong/database';
import { CLOCK, Clock } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { hourChange } from '../domain/hour-change';
import { LETTER_OPTIONS, ResolvedLetters } from '../letter-options';
import { ForwardLetters } from './forward-letters.use-case';

/** Seconds from one look at the clock to the next. */
const LOOK_SECONDS = 60;

/** Worker that forwards letters at every full hour. */
@Injectable()
export class LetterWorker extends HostWorker {
  constructor(
    letters: ForwardLetters,
    @Inject(CLOCK) clock: Clock,
    @Inject(LETTER_OPTIONS) { forward }: ResolvedLetters,
  ) {
    const changed = hourChange();
    super('forwarding letters', forward ? LOOK_SECONDS : undefined, (stop) =>
      changed(clock.now()) ? letters.forward('letters', stop) : Promise.resolve(),
    );
  }
}
