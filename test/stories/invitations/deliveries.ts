import { randomUUID } from 'node:crypto';
import { CalendarDay } from '@hailong/kernel';
import { SatisfactionSurveyModule } from '@hailong/module';
import { DossierContact } from '@hailong/dossiers/domain';
import { DeliverWaiting, INVITATION_TEXTS, InvitationTexts } from '@hailong/invitations/use-cases';
import { DeliveryOptions } from '@hailong/invitations';
import { MessagePort } from '@hailong/invitations/domain';
import { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Province, Part } from '../../kit/province';
import { WithProcess } from '../../kit/servers/process';
import { WithRound } from '../../kit/round';

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

export interface MessageRow {
  readonly id: string;
  readonly invitation: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly reason: string | null;
  readonly wait: number;
}

export interface WithDelivery extends WithProcess {
  /** Invitations that the processes of the province know. */
  readonly invitations: KnownInvitations;
  /** A process of its own on the same database. */
  readonly process: (delivery: DeliveryOptions) => Promise<INestApplicationContext>;
}

/** Processes that deliver messages about {@link KnownInvitations}. */
export function deliveryProcesses(): Part<Province, WithDelivery> {
  return async ({ db, clock, whenClosing }) => {
    const invitations = new KnownInvitations();
    const start = async (options: DeliveryOptions) => {
      const module = SatisfactionSurveyModule.forRoot({
        database: { url: db.appUrl },
        resolveActor: () => null,
        clock,
        delivery: { objectionsTo: OBJECTIONS, ...options },
      });
      const testing = Test.createTestingModule({ imports: [module] });
      const app = await testing.overrideProvider(INVITATION_TEXTS).useValue(invitations).compile();
      await app.init();
      whenClosing(() => app.close());
      return app;
    };
    return { invitations, process: start, app: await start({}) };
  };
}

export interface WithOutbox {
  readonly outbox: {
    /** Invitations of P.1 with a message waiting for each; their ids. */
    invite(port: MessagePort, contacts: readonly DossierContact[], more?: object): Promise<string[]>;
    /** Invitations that were sent on a day and have no message waiting. */
    sent(count: number, on: CalendarDay): Promise<string[]>;
    messages(): Promise<readonly MessageRow[]>;
  };
}

/** Invitations of P.1 and the messages about them, written as superuser. */
export function anOutbox(): Part<Province & WithDelivery & WithRound, WithOutbox> {
  return async ({ db, clock, invitations, round, scopeOf }) => {
    const { agencyId } = await scopeOf('P.1');
    const insert = async (row: object) => {
      const id = randomUUID();
      const whole = { agency_id: agencyId, invitation_id: id, round_id: round.roundId, port: 'email' };
      await db.admin(
        `insert into hailong.invitation select * from jsonb_populate_record(null::hailong.invitation, $1)`,
        [
          JSON.stringify({
            ...whole,
            made_on: '2018-08-01',
            expires_on: '2018-10-31',
            ...{ admitted: true, body: false },
            ...row,
          }),
        ],
      );
      return id;
    };
    const inviteOne = async (contact: DossierContact, row: object) => {
      const id = await insert(row);
      invitations.contacts.set(id, contact);
      await db.admin(
        `insert into hailong.delivery (agency_id, invitation_id, kind, next_attempt_at) values ($1, $2, 'invitation', $3)`,
        [agencyId, id, clock.now()],
      );
      return id;
    };
    return {
      outbox: {
        invite: (port, contacts, more = {}) =>
          Promise.all(contacts.map((contact) => inviteOne(contact, { port, ...more }))),
        sent: (count, on) => Promise.all(Array.from({ length: count }, () => insert({ sent_on: on }))),
        messages: () =>
          db.admin<MessageRow>(
            `select delivery_id as id, invitation_id as invitation, kind, state, attempts, reason,
               round(extract(epoch from next_attempt_at - $1))::int as wait
             from hailong.delivery order by delivery_id`,
            [clock.now()],
          ),
      },
    };
  };
}

export function deliver(app: INestApplicationContext, stop?: AbortSignal) {
  return app.get(DeliverWaiting).deliver('test', stop);
}
