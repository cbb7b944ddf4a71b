import { randomBytes } from 'node:crypto';
import { AddressInfo } from 'node:net';
import type { SurveyActor } from '@hailong/access';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { SealDue } from '@hailong/blocks/use-cases';
import { AgencyScope } from '@hailong/database';
import { DeliverWaiting } from '@hailong/invitations/use-cases';
import { CalendarDay, addDays, day, startOfDay } from '@hailong/kernel';
import { Portal, createPortal } from '../../../portal/src/create-portal';
import { importGiaLai } from '../../../demonstration/src/gia-lai-agencies';
import { BENCH_KEY } from '../fixture/bench-portal';
import { MailServer, mailServer } from '../fixture/mail-server';

const MANY = 1_000_000_000;
/** Monday. */
const FIRST_DAY = day('2026-01-05');
const HOUR = 3600_000;

/** Means by which the attacks reach the portal and its surroundings. */
interface Reached {
  readonly time: { now: number };
  readonly url: string;
  readonly relay: MailServer;
}

/**
 * Province of 149 agencies whose portal is read and written over HTTP alone, with a clock that the attacks move and a mail server that
 * takes its messages.
 */
export class AttackedProvince {
  private delivered: Promise<void> = Promise.resolve();

  private constructor(
    private readonly reached: Reached,
    readonly portal: Portal,
    readonly owner: AgencyScope,
    readonly agencyCodes: readonly string[],
  ) {}

  static async open(databaseUrl: string): Promise<AttackedProvince> {
    const time = { now: startOfDay(FIRST_DAY).getTime() + 9 * HOUR };
    const clock = { now: () => new Date(time.now) };
    const relay = await mailServer();
    const portal = await createPortal({
      ...{ databaseUrl, tokenSecret: randomBytes(32).toString('hex'), secretKey: BENCH_KEY, clock },
      ...{ answerPage: 'https://dvc.example.vn/khao-sat', restDays: 0 },
      gate: { burst: MANY, perMinute: MANY, atOnce: MANY, tickets: 'accepted' },
      delivery: { smtp: relay.options, objectionsTo: 'mailto:tuchoi@example.vn' },
    });
    portal.app.useLogger(false);
    await portal.app.listen(0, '127.0.0.1');
    const { port } = portal.app.getHttpServer().address() as AddressInfo;
    const { provinceId, codes } = await importGiaLai(portal.app, 'bench');
    const reached = { time, relay, url: `http://127.0.0.1:${port}/graphql` };
    return new AttackedProvince(reached, portal, AgencyScope.of(provinceId, 'bench'), codes);
  }

  get relay(): MailServer {
    return this.reached.relay;
  }

  get today(): CalendarDay {
    return day(new Date(this.reached.time.now + 7 * HOUR).toISOString().slice(0, 10));
  }

  /** Moves the clock to the morning of the next Monday and seals the forms of the week. */
  async nextMonday(): Promise<void> {
    const weekday = new Date(`${this.today}T00:00:00Z`).getUTCDay();
    const monday = addDays(this.today, (8 - weekday) % 7 || 7);
    this.reached.time.now = startOfDay(monday).getTime() + 9 * HOUR;
    await this.portal.app.get(SealDue).seal('bench');
  }

  async nameOf(agencyCode: string): Promise<string> {
    const agency = await this.portal.app.get(ReadOrganisation).byCode(agencyCode);
    if (!agency) throw new Error(`the province has no agency ${agencyCode}`);
    return agency.name;
  }

  /** Sends all messages that wait, also those that a caller before this one has begun to send. */
  deliver(): Promise<void> {
    this.delivered = this.delivered.then(async () => {
      await this.portal.app.get(DeliverWaiting).deliver('bench');
    });
    return this.delivered;
  }

  /** Sends an operation whose only root field is named `it`. */
  async ask<T>(query: string, variables: object, actor?: SurveyActor): Promise<T> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (actor) headers.authorization = `Bearer ${this.portal.tokenOf(actor)}`;
    const body = JSON.stringify({ query, variables });
    const response = await fetch(this.reached.url, { method: 'POST', headers, body });
    const answer = (await response.json()) as { data?: { it: T }; errors?: unknown };
    if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer.errors).slice(0, 500));
    return answer.data.it;
  }

  async close(): Promise<void> {
    await this.portal.app.close();
    await this.reached.relay.close();
  }
}

export function administratorOf(agencyCode: string): SurveyActor {
  return { subject: `admin of ${agencyCode}`, agencyCode, roles: ['agency-administrator'] };
}

export const ANALYST: SurveyActor = { subject: 'analyst', agencyCode: null, roles: ['province-analyst'] };
/** System that hands the finished dossiers of all agencies over. */
export const REPORTER: SurveyActor = { subject: 'portal', agencyCode: null, roles: ['dossier-reporter'] };
export const PROVINCE = 'H21';
