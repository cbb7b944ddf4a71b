import { CLOCK, Clock, dayInVietnam } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Arrival } from '../domain/arrival';
import { BurstWatch } from '../../quality/domain/burst-watch';
import { PaceWatch } from '../../quality/domain/fill-speed';
import { afterOfficeHours } from '../../quality/domain/office-hours';
import { Submission } from '../domain/submission';

/** Findings of the gate about a form. */
export interface Found {
  readonly secondsToFill?: number;
  /** The registered counter that stands for it. */
  readonly counterId?: string;
  /** Sent in a list, as by a device after hours without a network: the time of arrival says nothing about the filling. */
  readonly listed: boolean;
}

/** A form under watch until its verdict is there. */
export interface WatchedArrival {
  readonly arrival: Arrival;
  /** Absent: nothing of it is watched. `counted`: stored now and not before; nothing else says how people fill forms. */
  readonly settle?: (counted: boolean) => void;
}

/** Watches how forms arrive, in memory: nothing of it is kept but the flags of a form. */
@Injectable()
export class ArrivalWatch {
  private readonly bursts = new BurstWatch();
  private readonly pace = new PaceWatch();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Makes the arrival of a form that a respondent sends. */
  arrivalOf(submission: Submission, { secondsToFill, counterId, listed }: Found): WatchedArrival {
    const now = this.clock.now();
    const on = dayInVietnam(now);
    const afterHours = afterOfficeHours(now, submission.channel);
    const label = listed ? undefined : counterId;
    if (label === undefined && secondsToFill === undefined) return { arrival: { on, signs: { afterHours } } };
    const at = now.getTime();
    const burst = label !== undefined && this.bursts.arrived(label, at, answered(submission));
    const unit = `${submission.roundId}/${submission.agencyCode}`;
    const medianSeconds = secondsToFill === undefined ? undefined : this.pace.median(unit);
    return {
      arrival: { on, signs: { afterHours, burst, secondsToFill, medianSeconds } },
      settle: (counted) => {
        if (counted && secondsToFill !== undefined) this.pace.filled(unit, secondsToFill);
        if (!counted && label !== undefined) this.bursts.takeBack(label, at);
      },
    };
  }
}

function answered({ sheet, answers }: Submission): number {
  return sheet === undefined ? answers.length : sheet.replace(/[-.]/g, '').length;
}
