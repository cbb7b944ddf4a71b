import { randomBytes } from 'node:crypto';
import { AddressInfo } from 'node:net';
import type { SurveyActor } from '@hailong/access';
import { SealDue } from '@hailong/blocks/use-cases';
import { AgencyScope } from '@hailong/database';
import { CalendarDay, addDays, day, startOfDay } from '@hailong/kernel';
import { Portal, createPortal } from '../../../portal/src/create-portal';
import { importGiaLai } from '../../../demonstration/src/gia-lai-agencies';
import { BENCH_KEY } from '../fixture/bench-portal';

const MANY = 1_000_000_000;
/** Monday. */
const FIRST_DAY = day('2026-01-05');
const HOUR = 3600_000;

/** Province of 149 agencies whose portal is read and written over HTTP alone, with a clock that the attacks move. */
export class AttackedProvince {
  private constructor(
    private readonly time: { now: number },
    private readonly url: string,
    readonly portal: Portal,
    readonly owner: AgencyScope,
    readonly agencyCodes: readonly string[],
  ) {}

  static async open(databaseUrl: string): Promise<AttackedProvince> {
    const time = { now: startOfDay(FIRST_DAY).getTime() + 9 * HOUR };
    const clock = { now: () => new Date(time.now) };
    const portal = await createPortal({
      ...{ databaseUrl, tokenSecret: randomBytes(32).toString('hex'), secretKey: BENCH_KEY, clock },
      ...{ answerPage: 'https://dvc.example.vn/khao-sat', restDays: 0 },
      gate: { burst: MANY, perMinute: MANY, atOnce: MANY, tickets: 'accepted' },
    });
    portal.app.useLogger(false);
    await portal.app.listen(0, '127.0.0.1');
    const { port } = portal.app.getHttpServer().address() as AddressInfo;
    const { provinceId, codes } = await importGiaLai(portal.app, 'bench');
    return new AttackedProvince(
      time,
      `http://127.0.0.1:${port}/graphql`,
      portal,
      AgencyScope.of(provinceId, 'bench'),
      codes,
    );
  }

  get today(): CalendarDay {
    return day(new Date(this.time.now + 7 * HOUR).toISOString().slice(0, 10));
  }

  /** Moves the clock to the morning of the next Monday and seals the forms of the week. */
  async nextMonday(): Promise<void> {
    const weekday = new Date(`${this.today}T00:00:00Z`).getUTCDay();
    const monday = addDays(this.today, (8 - weekday) % 7 || 7);
    this.time.now = startOfDay(monday).getTime() + 9 * HOUR;
    await this.portal.app.get(SealDue).seal('bench');
  }

  /** Sends an operation whose only root field is named `it`. */
  async ask<T>(query: string, variables: object, actor?: SurveyActor): Promise<T> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (actor) headers.authorization = `Bearer ${this.portal.tokenOf(actor)}`;
    const body = JSON.stringify({ query, variables });
    const response = await fetch(this.url, { method: 'POST', headers, body });
    const answer = (await response.json()) as { data?: { it: T }; errors?: unknown };
    if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer.errors).slice(0, 500));
    return answer.data.it;
  }

  close(): Promise<void> {
    return this.portal.app.close();
  }
}

export function administratorOf(agencyCode: string): SurveyActor {
  return { subject: `admin of ${agencyCode}`, agencyCode, roles: ['agency-administrator'] };
}

export const ANALYST: SurveyActor = { subject: 'analyst', agencyCode: null, roles: ['province-analyst'] };
export const PROVINCE = 'H21';
