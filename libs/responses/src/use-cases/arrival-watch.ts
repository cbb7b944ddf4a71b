import { CLOCK, Clock, dayInVietnam } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Arrival } from '../domain/arrival';
import { ArrivalSigns, BurstWatch, PaceWatch, afterOfficeHours } from '../domain/quality';
import { Submission, channelNumber } from '../domain/submission';

/** What the gate found out about a form. */
export interface Found {
  readonly secondsToFill?: number;
  readonly counterId?: string;
}

/** Watches how forms arrive, in memory: nothing of it is kept but the flags of a form. */
@Injectable()
export class ArrivalWatch {
  private readonly bursts = new BurstWatch();
  private readonly pace = new PaceWatch();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** How a form comes in that respondents send by themselves. */
  arrivalOf(submission: Submission, found: Found): Arrival {
    const now = this.clock.now();
    return { on: dayInVietnam(now), signs: this.signsOf(submission, found, now) };
  }

  private signsOf(submission: Submission, { secondsToFill, counterId }: Found, now: Date): ArrivalSigns {
    const burst =
      counterId !== undefined && this.bursts.arrived(counterId, now.getTime(), answered(submission));
    const afterHours = afterOfficeHours(now, channelNumber(submission.channel));
    if (secondsToFill === undefined) return { afterHours, burst };
    const unit = `${submission.roundId}/${submission.agencyCode}`;
    const medianSeconds = this.pace.median(unit);
    this.pace.filled(unit, secondsToFill);
    return { afterHours, burst, secondsToFill, medianSeconds };
  }
}

function answered({ sheet, answers }: Submission): number {
  return sheet === undefined ? answers.length : sheet.replace(/[-.]/g, '').length;
}
