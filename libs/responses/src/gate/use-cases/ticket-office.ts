import { CLOCK, Clock, Problem, problem } from '@hailong/kernel';
import { Sealing } from '@hailong/secrets';
import { isSentFromOffice } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { TicketPlace, makeTicket, readTicket } from '../domain/answer-ticket';
import { TicketedForm, hasProof } from '../domain/gated-form';
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

  /**
   * What the key of a form says. A form with the proof of an invitation needs no ticket: its key is made of that.
   * @param atCounter a registered counter of the agency stands for it
   */
  inspect(submission: TicketedForm, atCounter: boolean): Inspection {
    const { key, channel } = submission;
    const proven = hasProof(submission);
    const demanded = this.options.tickets === 'required' && this.sealing.ready && !proven && !atCounter;
    if (demanded && isSentFromOffice(channel)) return { ok: false, problem: counterNeeded() };
    const reading = this.sealing.ready
      ? readTicket(key, submission, this.now(), this.proof)
      : ({ kind: 'none' } as const);
    const old = reading.kind === 'genuine' && reading.seconds > LONGEST_SECONDS;
    if (reading.kind !== 'genuine' || old) {
      // Where no ticket is demanded an old one is a key like any other: a form that lay open overnight is not lost.
      const refused = demanded || (reading.kind === 'forged' && !proven);
      return refused ? { ok: false, problem: ticketUnusable() } : { ok: true };
    }
    const tooEarly = reading.seconds < this.options.shortestSeconds && !proven;
    if (tooEarly) return { ok: false, problem: tooQuick(this.options) };
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

function counterNeeded(): Problem {
  return problem(
    'COUNTER_NEEDED',
    'channel',
    'phiếu ki-ốt chỉ nhận từ quầy hoặc ki-ốt đã đăng ký của cơ quan được đánh giá; hãy đăng ký quầy, hoặc gửi trực tuyến',
    'kiosk forms come from a registered counter or kiosk of the agency that is rated; register it, or send the form online',
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
