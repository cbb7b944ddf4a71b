import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { countDelivery, logFailedWork, traced } from '@hailong/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import { DeliveryOutcome } from '../domain/delivery';
import { storableReason } from '../domain/failure-reasons';
import { secondsToWait } from '../domain/retry-schedule';
import {
  ClaimedDelivery,
  Delivered,
  Setback,
  markDelivered,
  markSetback,
  release,
} from '../persistence/delivery-store';
import { ClaimDeliveries } from './claim-deliveries';
import { DeliveryPorts } from './delivery-ports';
import { Surroundings, WriteMessages } from './write-messages';

/** Messages of one agency taken at once, and of them under way at once. */
const BATCH = 20;
const AT_ONCE = 5;
/** Above any cost of a message, so that sums of them stay within a column. */
const MOST = 10_000_000;

/** Result of a run over the due messages. */
export interface DeliveryRun {
  readonly delivered: number;
  /** Number of messages to be tried again. */
  readonly later: number;
  readonly failed: number;
  readonly dropped: number;
}

type Result = keyof DeliveryRun;

/** Result of an attempt, with the code of the reason where the message was not delivered. */
interface Attempted {
  readonly result: Result;
  readonly reason?: string;
}

interface BatchResult {
  readonly results: readonly Attempted[];
  readonly full: boolean;
}

/**
 * Sends due messages, agency by agency. An attempt is marked first and the port is called outside of any transaction; a process
 * that dies in between leaves a row that is taken up after its lease, under the same id.
 */
@Injectable()
export class DeliverWaiting {
  constructor(
    private readonly db: AgencyDb,
    private readonly claims: ClaimDeliveries,
    private readonly ports: DeliveryPorts,
    private readonly messages: WriteMessages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param actor subject on whose behalf the database is used
   * @param stop ends the run: messages under way end, claimed ones that were not begun go back
   * @param heard hears the reason for each message that was not delivered
   */
  async deliver(
    actor: string,
    stop: AbortSignal = new AbortController().signal,
    heard: (reason: string) => void = () => undefined,
  ): Promise<DeliveryRun> {
    const counts = { delivered: 0, later: 0, failed: 0, dropped: 0 };
    if (this.ports.names.length === 0) return counts;
    let busy = await this.claims.agencies(actor);
    // One batch for each agency, again and again, so that none waits for the ten thousand messages of another.
    while (busy.length > 0 && !stop.aborted) {
      const again: number[] = [];
      for (const agencyId of busy) {
        if (stop.aborted) break;
        const { results, full } = await this.batch(AgencyScope.of(agencyId, actor), stop);
        for (const { result, reason } of results) {
          counts[result] += 1;
          if (reason !== undefined) heard(reason);
        }
        if (full) again.push(agencyId);
      }
      busy = again;
    }
    return counts;
  }

  private async batch(scope: AgencyScope, stop: AbortSignal): Promise<BatchResult> {
    const { claimed, full } = await this.claims.claim(scope, BATCH);
    if (claimed.length === 0) return { results: [], full };
    const around = await this.messages.surroundings(scope, claimed);
    const waiting = [...claimed];
    const results: Attempted[] = [];
    const worker = async () => {
      for (let next = take(waiting, stop); next; next = take(waiting, stop))
        results.push(await this.observed(next, around));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    if (waiting.length > 0)
      await this.db.write(scope, (tx) => release(tx, scope.agencyId, waiting, this.clock.now()));
    return { results, full };
  }

  private observed(claimed: ClaimedDelivery, around: Surroundings): Promise<Attempted> {
    const { port, attempts, roundId } = claimed;
    const facts = { port, attempts, round: roundId };
    return traced('hailong.deliver', facts, async (note) => {
      const attempted = await this.attempt(claimed, around);
      const { result } = attempted;
      note({ agency: around.scope.agencyId, outcome: result });
      countDelivery(result === 'later' ? 'waiting' : result, port);
      return attempted;
    });
  }

  private async attempt(claimed: ClaimedDelivery, around: Surroundings): Promise<Attempted> {
    const { scope } = around;
    const end = await this.endOf(claimed, around);
    if ('on' in end) {
      await this.db.write(scope, (tx) => markDelivered(tx, scope.agencyId, end));
      return { result: 'delivered' };
    }
    await this.db.write(scope, (tx) => markSetback(tx, scope.agencyId, claimed, end));
    return { result: end.state === 'waiting' ? 'later' : end.state, reason: end.reason };
  }

  private async endOf(claimed: ClaimedDelivery, around: Surroundings): Promise<Delivered | Setback> {
    // Each of its attempts was cut short: with any cause, it must not end the process for ever.
    if (claimed.attempts > this.ports.attempts) return this.setback(claimed, 'failed', 'UNCONFIRMED');
    try {
      const written = await this.messages.write(claimed, around);
      if ('pointless' in written) return this.setback(claimed, 'dropped', written.pointless);
      return this.judged(claimed, await this.ports.send(claimed.port, written.message));
    } catch (error) {
      logFailedWork(`delivery ${claimed.deliveryId} by ${claimed.port}`, error);
      return this.judged(claimed, { kind: 'later', reason: 'FAULT' });
    }
  }

  private judged(claimed: ClaimedDelivery, outcome: DeliveryOutcome): Delivered | Setback {
    if (outcome.kind === 'delivered') {
      const cost = { segments: whole(outcome.segments), price: whole(outcome.price) };
      const { deliveryId, port } = claimed;
      return { deliveryId, port, on: today(this.clock), ...cost, sandboxed: this.ports.sandbox };
    }
    const reason = storableReason(outcome.reason);
    const last = outcome.kind === 'never' || claimed.attempts >= this.ports.attempts;
    if (last) return this.setback(claimed, 'failed', reason);
    return this.setback(claimed, 'waiting', reason, outcome.afterSeconds);
  }

  private setback(
    { attempts }: ClaimedDelivery,
    state: Setback['state'],
    reason: string,
    atLeast?: number,
  ): Setback {
    const seconds = secondsToWait(attempts, Math.random(), atLeast);
    return { state, reason, nextAttemptAt: inSeconds(this.clock.now(), seconds) };
  }
}

function take(waiting: ClaimedDelivery[], stop: AbortSignal): ClaimedDelivery | undefined {
  return stop.aborted ? undefined : waiting.shift();
}

/** Rounds a cost as a port of the host tells it: nothing that the table refuses may send a delivered message again. */
function whole(cost: number | undefined): number {
  return cost !== undefined && cost >= 0 && cost < MOST ? Math.round(cost) : 0;
}

function inSeconds(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1000);
}
