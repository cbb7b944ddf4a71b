import { IntakeDb } from '@hailong/database';
import { CLOCK, Clock } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { SourceLimit, sourceOf } from '../domain/source-limit';
import { GATE_OPTIONS, GateOptions } from '../gate-options';
import { KnownCounter, counterByToken } from '../persistence/counter-store';
import { GatedForm, isOfCounter } from '../domain/gated-form';
import { KnownTokens } from './known-tokens';
import { tooManyForms, tooManyOfApp, tooMuchReading } from './too-many';

/** Source of forms as the host's server knows it. Never stored. */
export interface Sender {
  /** Address of the client; absent: the host does not say, and nothing is limited. */
  readonly address?: string;
  /** Token of a registered counter. */
  readonly counter?: string;
  /** Id of a registered app, whose own limit counts then and not that of its server's address. */
  readonly client?: string;
}

/** Result of passing the gate. */
export interface Passage {
  /** Registered counter of the sender; vouches for the forms that {@link isOfCounter} accepts. */
  readonly counter?: KnownCounter;
}

const STRANGER: Passage = {};
/** Price of a form that is handed out, in forms that are sent. */
const PRICE_OF_READING = 0.25;
/** Addresses whose limits together an app has: it sends for users of many networks. */
const ADDRESSES_OF_APP = 25;

/**
 * Limits forms that come without a login: by address, by app where a registered one sends for its users, and not at all for
 * kiosk forms that a registered counter sends for its own agency.
 */
@Injectable()
export class IntakeGate {
  private readonly limit: SourceLimit;
  private readonly appLimit: SourceLimit;
  private readonly counters: KnownTokens<KnownCounter>;

  constructor(
    db: IntakeDb,
    @Inject(GATE_OPTIONS) { burst, perMinute }: Pick<GateOptions, 'burst' | 'perMinute'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.limit = new SourceLimit({ burst, perMinute });
    this.appLimit = new SourceLimit({
      burst: burst * ADDRESSES_OF_APP,
      perMinute: perMinute * ADDRESSES_OF_APP,
    });
    this.counters = new KnownTokens((token) => db.read((tx) => counterByToken(tx, token)));
  }

  /** @throws SurveyFault SURVEY_TOO_MANY with the time to come again */
  pass(sender: Sender, forms: readonly GatedForm[]): Passage | Promise<Passage> {
    const { address, counter } = sender;
    const now = this.clock.now().getTime();
    if (counter === undefined) return this.admitFrom(sender, undefined, forms, now);
    const known = this.counters.inMemory(counter, now);
    if (known) return this.admitFrom(sender, known, forms, now);
    return this.counters
      .read(counter, address, now)
      .then((found) => this.admitFrom(sender, found, forms, now));
  }

  /** Charges a quarter of a form for a form that is handed out; nothing at a counter of the agency. @throws as `pass` */
  async passReader(sender: Sender, agencyCode: string): Promise<Passage> {
    const passage = await this.pass(sender, []);
    if (passage.counter?.agencyCode !== agencyCode)
      this.charge(sender, PRICE_OF_READING, this.clock.now().getTime());
    return passage;
  }

  /** Charges an address for what it reads, in forms; a registered counter reads freely. @throws SurveyFault SURVEY_TOO_MANY */
  admitReading(sender: Sender, price: number): void {
    const { address } = sender;
    if (address === undefined || this.knowsCounter(sender)) return;
    const now = this.clock.now().getTime();
    const wait = this.limit.take(sourceOf(address), price, now);
    if (wait > 0) throw tooMuchReading(wait);
  }

  /** Tells whether a request carries the token of a registered counter, as far as memory knows. */
  knowsCounter({ counter }: Sender): boolean {
    return counter !== undefined && this.counters.inMemory(counter, this.clock.now().getTime()) !== undefined;
  }

  /** Charges an address for a guess at a secret, such as a short code, as much as for `price` forms. */
  admitGuess({ address }: Sender, price: number): void {
    this.charge({ address }, price, this.clock.now().getTime());
  }

  /** Gives the charge of a guess back: the secret exists. */
  forgiveGuess({ address }: Sender, price: number): void {
    if (address !== undefined) this.limit.giveBack(sourceOf(address), price);
  }

  private admitFrom(
    sender: Sender,
    counter: KnownCounter | undefined,
    forms: readonly GatedForm[],
    now: number,
  ): Passage {
    const charged = counter ? forms.filter((form) => !isOfCounter(form, counter)).length : forms.length;
    if (charged > 0) this.charge(sender, charged, now);
    return counter ? { counter } : STRANGER;
  }

  private charge({ address, client }: Sender, forms: number, now: number): void {
    if (client !== undefined) {
      const wait = this.appLimit.take(client, forms, now);
      if (wait > 0) throw tooManyOfApp(wait);
      return;
    }
    const wait = address === undefined ? 0 : this.limit.take(sourceOf(address), forms, now);
    if (wait > 0) throw tooManyForms(wait);
  }
}
