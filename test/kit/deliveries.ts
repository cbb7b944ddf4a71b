import { randomUUID } from 'node:crypto';
import { CalendarDay, day, startOfDay } from '@hailong/kernel';
import { SatisfactionSurveyModule } from '@hailong/module';
import { DossierContact } from '@hailong/dossiers/domain';
import { DeliverWaiting, INVITATION_TEXTS, InvitationTexts } from '@hailong/invitations/use-cases';
import { DeliveryOptions } from '@hailong/invitations';
import { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { PreparedRound, openBacKanRound } from './open-round';
import { TestDatabase, testDatabase } from './test-database';

export const OBJECTIONS = 'mailto:tuchoi@so.gov.vn';

/** Invitations as the room that issues them would know them: contacts and use in memory, links from the id. */
export class KnownInvitations implements InvitationTexts {
  readonly contacts = new Map<string, DossierContact>();
  readonly used = new Set<string>();

  linkOf(_: number, invitationId: string) {
    return Promise.resolve({ link: `https://khaosat.example.vn/i#${invitationId}`, shortCode: 'AB12-CD34' });
  }

  contactOf(_: number, invitationId: string) {
    return Promise.resolve(this.contacts.get(invitationId));
  }

  unused(_: number, __: number, invitationIds: readonly string[]) {
    return Promise.resolve(new Set(invitationIds.filter((id) => !this.used.has(id))));
  }
}

export interface DeliveryWorld {
  readonly db: TestDatabase;
  readonly invitations: KnownInvitations;
  readonly prepared: PreparedRound;
  /** The clock that all processes of this world share. */
  now: Date;
  /** A process of its own on the same database. */
  process(delivery: DeliveryOptions): Promise<INestApplicationContext>;
  /** Invitations of P.1 with a message waiting for each; their ids. */
  invite(port: 'email' | 'webhook', contacts: readonly DossierContact[], changes?: object): Promise<string[]>;
  /** Invitations that were sent on a day and have no message waiting. */
  sent(count: number, on: CalendarDay): Promise<string[]>;
  messages(): Promise<readonly MessageRow[]>;
  later(seconds: number): void;
  stop(): Promise<void>;
}

export interface MessageRow {
  readonly id: string;
  readonly invitation: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly reason: string | null;
  readonly wait: number;
}

export async function deliveryWorld(): Promise<DeliveryWorld> {
  const db = await testDatabase();
  const invitations = new KnownInvitations();
  const running: INestApplicationContext[] = [];
  const world = { now: startOfDay(day('2018-08-15')) } as DeliveryWorld;
  const start = async (delivery: DeliveryOptions) => {
    const module = SatisfactionSurveyModule.forRoot({
      database: { url: db.appUrl },
      resolveActor: () => null,
      clock: { now: () => world.now },
      delivery: { objectionsTo: OBJECTIONS, ...delivery },
    });
    const testing = Test.createTestingModule({ imports: [module] });
    const app = await testing.overrideProvider(INVITATION_TEXTS).useValue(invitations).compile();
    await app.init();
    running.push(app);
    return app;
  };
  const prepared = await openBacKanRound(await start({}));
  const { agencyId } = await prepared.scopeOf('P.1');
  const insert = async (row: object) => {
    const id = randomUUID();
    const whole = { agency_id: agencyId, invitation_id: id, round_id: prepared.round.roundId, port: 'email' };
    await db.admin(
      `insert into hailong.invitation select * from jsonb_populate_record(null::hailong.invitation, $1)`,
      [JSON.stringify({ ...whole, made_on: '2018-08-01', expires_on: '2018-10-31', admitted: true, ...row })],
    );
    return id;
  };
  return Object.assign(world, {
    db,
    invitations,
    prepared,
    process: start,
    invite: (port: string, contacts: readonly DossierContact[], changes: object = {}) =>
      Promise.all(
        contacts.map(async (contact) => {
          const id = await insert({ port, ...changes });
          invitations.contacts.set(id, contact);
          await db.admin(
            `insert into hailong.delivery (agency_id, invitation_id, kind, next_attempt_at) values ($1, $2, 'invitation', $3)`,
            [agencyId, id, world.now],
          );
          return id;
        }),
      ),
    sent: (count: number, on: CalendarDay) =>
      Promise.all(Array.from({ length: count }, () => insert({ sent_on: on }))),
    messages: () =>
      db.admin<MessageRow>(
        `select delivery_id as id, invitation_id as invitation, kind, state, attempts, reason,
           round(extract(epoch from next_attempt_at - $1))::int as wait
         from hailong.delivery order by delivery_id`,
        [world.now],
      ),
    later: (seconds: number) => void (world.now = new Date(world.now.getTime() + seconds * 1000)),
    stop: async () => {
      for (const app of running) await app.close();
      await db.drop();
    },
  });
}

export function deliver(app: INestApplicationContext, stop?: AbortSignal) {
  return app.get(DeliverWaiting).deliver('test', stop);
}
