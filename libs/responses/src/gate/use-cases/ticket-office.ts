import { randomUUID } from 'node:crypto';
import { CLOCK, Clock, Problem } from '@hailong/kernel';
import { Sealing } from '@hailong/secrets';
import { isSentFromOffice } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { TicketTarget, makeTicket, readTicket } from '../domain/answer-ticket';
import { TicketedForm, hasProof } from '../domain/gated-form';
import { TICKET_PROBLEMS, TicketCode } from '../domain/problems';
import { GATE_OPTIONS, GateOptions } from '../gate-options';

/** Age at which a ticket expires, seconds: a day. */
const LONGEST_SECONDS = 24 * 60 * 60;

/** Circumstances in which a form came in. */
export interface TicketCircumstances {
  /** A registered counter of the agency vouches for the form. */
  readonly atCounter: boolean;
  /** The round is open and takes forms of all through this channel, not of invited people alone. */
  readonly openToAll: boolean;
}

export type Inspection =
  | { readonly ok: false; readonly problem: Problem<TicketCode> }
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

  /** Tells whether the host gave the secret key that tickets, and letters, need. */
  get issues(): boolean {
    return this.sealing.ready;
  }

  /**
   * Issues a key to send one filled form under; undefined where the host gave no secret key: the client makes the
   * key.
   */
  issue(target: TicketTarget): string | undefined {
    return this.sealing.ready ? makeTicket(target, this.now(), this.proof) : undefined;
  }

  /** Makes keys until one of them suits, such as one that draws the form that is handed out. Without a secret key it is no ticket. */
  keyThat(suits: (key: string) => boolean, target: TicketTarget): string {
    let key: string;
    do key = this.issue(target) ?? randomUUID();
    while (!suits(key));
    return key;
  }

  /**
   * Tells whether forms without the proof of an invitation need a ticket, or at a kiosk a registered counter. None does where
   * the host gave no secret key.
   */
  demandsOf({ atCounter, openToAll }: TicketCircumstances): boolean {
    const { tickets } = this.options;
    const demanded = tickets === 'required' || (tickets === 'open-rounds' && openToAll);
    return demanded && this.sealing.ready && !atCounter;
  }

  /** Inspects the key of a form. A form with the proof of an invitation needs no ticket: its key is made of the proof. */
  inspect(submission: TicketedForm, circumstances: TicketCircumstances): Inspection {
    const { key, channel } = submission;
    const proven = hasProof(submission);
    const demanded = this.demandsOf(circumstances) && !proven;
    if (demanded && isSentFromOffice(channel))
      return { ok: false, problem: TICKET_PROBLEMS.COUNTER_MISSING.at('channel') };
    const reading = this.sealing.ready
      ? readTicket(key, submission, this.now(), this.proof)
      : ({ kind: 'none' } as const);
    const old = reading.kind === 'genuine' && reading.seconds > LONGEST_SECONDS;
    if (reading.kind !== 'genuine' || old) {
      // Where no ticket is demanded an old one is a key like any other: a form that lay open overnight is not lost.
      const refused = demanded || (reading.kind === 'forged' && !proven);
      return refused ? { ok: false, problem: TICKET_PROBLEMS.TICKET_UNUSABLE.at('key') } : { ok: true };
    }
    const tooEarly = reading.seconds < this.options.shortestSeconds && !proven;
    if (tooEarly) {
      const problem = TICKET_PROBLEMS.TICKET_TOO_EARLY.at('key', this.options.shortestSeconds);
      return { ok: false, problem };
    }
    return { ok: true, secondsToFill: reading.seconds };
  }

  private now(): number {
    return this.clock.now().getTime();
  }

  private readonly proof = (content: Buffer) => this.sealing.tag(content.toString('base64'), 'answer ticket');
}
