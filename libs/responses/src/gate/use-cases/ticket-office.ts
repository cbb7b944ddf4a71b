import { CLOCK, Clock, Problem, problem } from '@hailong/kernel';
import { Sealing } from '@hailong/sampling';
import { Inject, Injectable } from '@nestjs/common';
import { Submission } from '../../domain/submission';
import { TicketPlace, makeTicket, readTicket } from '../domain/answer-ticket';
import { GATE_OPTIONS, GateOptions } from '../gate-options';

/** Longest a form that was handed out may lie about, seconds: a day. */
const LONGEST_SECONDS = 24 * 60 * 60;

export type Inspection =
  | { readonly ok: false; readonly problem: Problem }
  /** `secondsToFill`: undefined for a form that was not handed out by us. */
  | { readonly ok: true; readonly secondsToFill?: number };

/** Hands out tickets with forms and inspects them when the forms come back. */
@Injectable()
export class TicketOffice {
  constructor(
    private readonly sealing: Sealing,
    @Inject(GATE_OPTIONS) private readonly options: GateOptions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A key to send one filled form under; undefined where the host gave no secret key: then the client makes its own. */
  issue(place: TicketPlace): string | undefined {
    return this.sealing.ready ? makeTicket(place, this.now(), this.proof) : undefined;
  }

  inspect(submission: Submission): Inspection {
    const { key, channel } = submission;
    const reading = this.sealing.ready
      ? readTicket(key, submission, this.now(), this.proof)
      : ({ kind: 'none' } as const);
    if (reading.kind === 'forged') return { ok: false, problem: ticketUnusable() };
    if (reading.kind === 'none') {
      const proven = submission.credential !== undefined || submission.invitation !== undefined;
      const needed =
        this.options.tickets === 'required' && this.sealing.ready && channel === 'online' && !proven;
      return needed ? { ok: false, problem: ticketUnusable() } : { ok: true };
    }
    if (reading.seconds > LONGEST_SECONDS) return { ok: false, problem: ticketUnusable() };
    if (reading.seconds < this.options.shortestSeconds) return { ok: false, problem: tooQuick(this.options) };
    return { ok: true, secondsToFill: reading.seconds };
  }

  private now(): number {
    return this.clock.now().getTime();
  }

  private readonly proof = (content: Buffer) => this.sealing.tag(content.toString('base64'), 'answer ticket');
}

function ticketUnusable(): Problem {
  return problem(
    'TICKET_UNUSABLE',
    'key',
    'phiếu này không do trang khảo sát phát ra, đã quá một ngày, hoặc thuộc đợt khác; hãy mở lại trang khảo sát và gửi lại',
    'this form was not handed out by the survey, is older than a day, or belongs to another round; open the survey again and send it again',
  );
}

function tooQuick({ shortestSeconds }: GateOptions): Problem {
  return problem(
    'TICKET_TOO_FRESH',
    'key',
    `phiếu gửi nhanh hơn ${shortestSeconds} giây sau khi mở; hãy đợi một chút rồi gửi lại`,
    `the form came back within ${shortestSeconds} seconds; wait a moment and send it again`,
  );
}
