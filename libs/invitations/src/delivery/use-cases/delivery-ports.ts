import { Clock } from '@hailong/kernel';
import { DeliveryPort } from '../domain/delivery';
import { ResolvedDelivery } from '../ports/delivery-options';
import { SmtpPort } from '../ports/smtp-port';
import { WebhookPort } from '../ports/webhook-port';

/** Ports of this process, by name. */
export class DeliveryPorts {
  /** Attempts until a message is given up. */
  readonly attempts: number;
  private readonly ports: ReadonlyMap<string, DeliveryPort>;

  constructor({ smtp, webhook, ports, attempts }: ResolvedDelivery, clock: Clock) {
    this.attempts = attempts;
    const all = [
      ...(smtp ? [new SmtpPort(smtp)] : []),
      ...(webhook ? [new WebhookPort(webhook, clock)] : []),
      ...ports,
    ];
    this.ports = new Map(all.map((port) => [port.name, port]));
  }

  get names(): readonly string[] {
    return [...this.ports.keys()];
  }

  /** @throws Error for a name that is not among {@link names} */
  byName(name: string): DeliveryPort {
    const port = this.ports.get(name);
    if (!port) throw new Error(`there is no delivery port "${name}"`);
    return port;
  }

  close(): void {
    for (const port of this.ports.values()) port.close?.();
  }
}
