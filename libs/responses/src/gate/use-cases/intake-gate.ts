import { IntakeDb } from '@hailong/database';
import { CLOCK, Clock, SurveyFault } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { SourceLimit, sourceOf } from '../domain/source-limit';
import { GATE_OPTIONS, GateOptions } from '../gate-options';
import { KnownCounter, counterByToken } from '../persistence/counter-store';
import { GatedForm, isOfCounter } from '../domain/gated-form';

/** Source of forms as the host's server knows it. Never stored. */
export interface Sender {
  /** Address of the client; absent: the host does not say, and nothing is limited. */
  readonly address?: string;
  /** Token of a registered counter. */
  readonly counter?: string;
}

/** Result of passing the gate. */
export interface Passage {
  /** Registered counter of the sender; vouches for the forms that {@link isOfCounter} accepts. */
  readonly counter?: KnownCounter;
}

const STRANGER: Passage = {};
/** Time for which a counter stays in memory without being read again, milliseconds. */
const COUNTER_KEPT_MS = 60_000;
const MOST_COUNTERS = 10_000;
/** Limit of unknown counter tokens from an address. */
const NEW_TOKENS = { burst: 20, perMinute: 20 };
/** Price of a form that is handed out, in forms that are sent. */
const PRICE_OF_READING = 0.25;

/**
 * Limits forms that come without a login: by address, and not at all for kiosk forms that a registered counter sends for its
 * own agency.
 */
@Injectable()
export class IntakeGate {
  private readonly limit: SourceLimit;
  private readonly newTokens = new SourceLimit(NEW_TOKENS);
  private readonly asking = new Map<string, Promise<KnownCounter | undefined>>();
  private readonly counters = new Map<string, { readonly counter: KnownCounter; readonly until: number }>();

  constructor(
    private readonly db: IntakeDb,
    @Inject(GATE_OPTIONS) options: GateOptions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.limit = new SourceLimit(options);
  }

  /** @throws SurveyFault SURVEY_TOO_MANY with the time to come again */
  pass({ address, counter }: Sender, forms: readonly GatedForm[]): Passage | Promise<Passage> {
    const now = this.clock.now().getTime();
    if (counter === undefined) return this.admitFrom(address, undefined, forms, now);
    const known = this.counters.get(counter);
    if (known && known.until > now) return this.admitFrom(address, known.counter, forms, now);
    return this.counterOf(counter, address, now).then((found) => this.admitFrom(address, found, forms, now));
  }

  /** Charges a quarter of a form for a form that is handed out; nothing at a counter of the agency. @throws as `pass` */
  async passReader(sender: Sender, agencyCode: string): Promise<void> {
    const { counter } = await this.pass(sender, []);
    if (counter?.agencyCode !== agencyCode)
      this.charge(sender.address, PRICE_OF_READING, this.clock.now().getTime());
  }

  /** Charges an address for a guess at a secret, such as a short code, as much as for `price` forms. */
  admitGuess({ address }: Sender, price: number): void {
    this.charge(address, price, this.clock.now().getTime());
  }

  /** Gives the charge of a guess back: the secret exists. */
  forgiveGuess({ address }: Sender, price: number): void {
    this.giveBack(address, price);
  }

  private admitFrom(
    address: string | undefined,
    counter: KnownCounter | undefined,
    forms: readonly GatedForm[],
    now: number,
  ): Passage {
    const charged = counter ? forms.filter((form) => !isOfCounter(form, counter)).length : forms.length;
    if (charged > 0) this.charge(address, charged, now);
    return counter ? { counter } : STRANGER;
  }

  private giveBack(address: string | undefined, forms: number): void {
    if (address !== undefined) this.limit.giveBack(sourceOf(address), forms);
  }

  private charge(address: string | undefined, forms: number, now: number): void {
    const wait = address === undefined ? 0 : this.limit.take(sourceOf(address), forms, now);
    if (wait > 0) throw tooMany(wait);
  }

  /** Reads a counter; forms that come in together share the query. */
  private counterOf(
    token: string,
    address: string | undefined,
    now: number,
  ): Promise<KnownCounter | undefined> {
    const known = this.asking.get(token);
    if (known) return known;
    const source = address === undefined || this.counters.has(token) ? undefined : sourceOf(address);
    // Paid for before the database is asked, and by itself: a new kiosk gets in where many people share its address.
    const wait = source === undefined ? 0 : this.newTokens.take(source, 1, now);
    if (wait > 0) throw tooMany(wait);
    const asking = this.askForCounter(token, source, now).finally(() => this.asking.delete(token));
    this.asking.set(token, asking);
    return asking;
  }

  private async askForCounter(
    token: string,
    source: string | undefined,
    now: number,
  ): Promise<KnownCounter | undefined> {
    const counter = await this.db.read((tx) => counterByToken(tx, token));
    if (counter) this.remember(token, counter, now);
    else this.counters.delete(token);
    if (counter && source !== undefined) this.newTokens.giveBack(source, 1);
    return counter;
  }

  private remember(token: string, counter: KnownCounter, now: number): void {
    if (this.counters.size >= MOST_COUNTERS) this.counters.clear();
    this.counters.set(token, { counter, until: now + COUNTER_KEPT_MS });
  }
}

function tooMany(wait: number): SurveyFault {
  const seconds = Math.ceil(wait / 1000);
  return new SurveyFault(
    'SURVEY_TOO_MANY',
    `từ địa chỉ này đã gửi quá nhiều phiếu; vui lòng gửi lại sau ${seconds} giây, phiếu của bạn chưa được ghi nhận. Nơi có nhiều người trả lời chung một máy thì đăng ký quầy`,
    `too many forms came from this address; send it again after ${seconds} seconds, it has not been recorded. Where many answer at one device, register a counter`,
    { retryAfterMs: wait },
  );
}
