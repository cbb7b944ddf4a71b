import { Clock } from '@hailong/kernel';
import { DeliveryMessage, DeliveryOutcome, DeliveryPort } from '../domain/delivery';
import { ResolvedDelivery } from '../ports/delivery-options';
import { SmsPort } from '../ports/sms-port';
import { SmtpPort } from '../ports/smtp-port';
import { WebhookPort } from '../ports/webhook-port';
import { ZaloPort } from '../ports/zalo-port';

/** Ports of this process, by name. */
export class DeliveryPorts {
  /** Attempts until a message is given up. */
  readonly attempts: number;
  /** True in the sandbox, where no message leaves. */
  readonly sandbox: boolean;
  private readonly ports: ReadonlyMap<string, DeliveryPort>;

  constructor(options: ResolvedDelivery, clock: Clock) {
    const { smtp, webhook, sms, zalo, ports } = options;
    this.attempts = options.attempts;
    this.sandbox = options.sandbox ?? false;
    const all = [
      ...(smtp ? [new SmtpPort(smtp)] : []),
      ...(webhook ? [new WebhookPort(webhook, clock)] : []),
      ...(sms ? [new SmsPort(sms, clock)] : []),
      ...(zalo ? [new ZaloPort(zalo, clock)] : []),
      ...ports,
    ];
    this.ports = new Map(all.map((port) => [port.name, port]));
  }

  get names(): readonly string[] {
    return [...this.ports.keys()];
  }

  /** Ports with a limit for a day, and that limit. */
  get limits(): ReadonlyMap<string, number> {
    const limited = [...this.ports.values()].flatMap(({ name, mostPerDay }) =>
      mostPerDay === undefined ? [] : [[name, mostPerDay] as const],
    );
    return new Map<string, number>(limited);
  }

  byName(name: string): DeliveryPort | undefined {
    return this.ports.get(name);
  }

  /**
   * Sends a message, or in the sandbox does all but that.
   * @throws Error for a name that is not among {@link names}
   */
  async send(name: string, message: DeliveryMessage): Promise<DeliveryOutcome> {
    const port = this.byName(name);
    if (!port) throw new Error(`there is no delivery port "${name}"`);
    if (!this.sandbox) return port.deliver(message);
    return (await port.rehearse?.(message)) ?? { kind: 'delivered' };
  }

  close(): void {
    for (const port of this.ports.values()) port.close?.();
  }
}
