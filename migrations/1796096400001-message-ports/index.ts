import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages by SMS and Zalo: their ports, the state that an operator reports, their cost, and marks of the sandbox. */
export class MessagePorts1796096400001 implements MigrationInterface {
  readonly name = 'MessagePorts1796096400001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(PORTS);
    await db.query(STATES);
    await db.query(COST);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(BACK);
  }
}

const PORTS = `
alter table hailong.invitation drop constraint invitation_port_check,
  add constraint invitation_port_check check (port in ('email', 'webhook', 'sms', 'zalo', 'paper', 'app'));`;

const STATES = `
alter table hailong.delivery drop constraint delivery_state_check, drop constraint delivery_check,
  add constraint delivery_state_check check (state in ('waiting', 'delivered', 'failed', 'dropped', 'confirmed')),
  add constraint delivery_check check (state not in ('delivered', 'confirmed') or reason is null);
comment on table hailong.delivery is
  'tenant: a message on its way to a person, tried until it is delivered, reported as arrived (confirmed), given up (failed) or pointless (dropped)';`;

/** Columns that a delivered message fills: its port, day, segments and price in đồng; sandboxed: it went nowhere. */
const COST = `
alter table hailong.delivery
  add column port text check (port in ('email', 'webhook', 'sms', 'zalo')),
  add column delivered_on date,
  add column segments integer not null default 0 check (segments >= 0),
  add column price integer not null default 0 check (price >= 0),
  add column sandboxed boolean not null default false,
  add check ((port is null) = (delivered_on is null));
grant update (port, delivered_on, segments, price, sandboxed) on hailong.delivery to hailong_agency;`;

const BACK = `
alter table hailong.delivery
  drop column port, drop column delivered_on, drop column segments, drop column price, drop column sandboxed,
  drop constraint delivery_state_check, drop constraint delivery_check,
  add constraint delivery_state_check check (state in ('waiting', 'delivered', 'failed', 'dropped')),
  add constraint delivery_check check (state <> 'delivered' or reason is null);
alter table hailong.invitation drop constraint invitation_port_check,
  add constraint invitation_port_check check (port in ('email', 'webhook', 'paper', 'app'));
comment on table hailong.delivery is
  'tenant: a message on its way to a person, tried until it is delivered, given up (failed) or pointless (dropped)';`;
