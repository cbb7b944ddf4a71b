import { day } from '@hailong/kernel';
import {
  classOfTicket,
  dossierTicket as ticketOf,
  isGenuine,
  isTicketOf,
  lotOfInvited,
  lotOfTicket,
  parseTicket,
  serviceOfTicket,
  ticketResponseKey,
} from './dossier-ticket';

import { derive } from '../../domain/round-keys';

const KEY = Buffer.alloc(32, 1);
const OTHER_KEY = Buffer.alloc(32, 2);
const ANH = 'aaaaaaaa-0000-4000-8000-000000000001';
const BINH = 'aaaaaaaa-0000-4000-8000-000000000002';

const UNTIL = day('2026-10-31');
const TERMS = { formClass: 'independent', expiresOn: UNTIL } as const;
const dossierTicket = (key: Buffer, id: string) => ticketOf(key, id, TERMS);

function read(text: string) {
  const ticket = parseTicket(text);
  if (!ticket) throw new Error('no ticket');
  return ticket;
}

describe('the ticket of a dossier', () => {
  it('is the same each time, and another for another person, round or agency', () => {
    expect(dossierTicket(KEY, ANH)).toBe(dossierTicket(KEY, ANH));
    expect(dossierTicket(KEY, ANH)).not.toBe(dossierTicket(KEY, BINH));
    expect(dossierTicket(KEY, ANH)).not.toBe(dossierTicket(OTHER_KEY, ANH));
  });

  it('is known by the key that made it alone', () => {
    const ticket = read(dossierTicket(KEY, ANH));
    expect([isGenuine(KEY, ticket), isGenuine(OTHER_KEY, ticket)]).toEqual([true, false]);
    expect([isTicketOf(KEY, ticket, ANH), isTicketOf(KEY, ticket, BINH)]).toEqual([true, false]);
  });

  it('is not genuine with one character changed, and has one spelling', () => {
    const text = dossierTicket(KEY, ANH);
    const changed = (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    expect(isGenuine(KEY, read(changed))).toBe(false);
    expect(parseTicket(`${text}=`)).toBeUndefined();
    expect(parseTicket(` ${text}`)).toBeUndefined();
    expect(parseTicket('')).toBeUndefined();
  });

  it('says the class of its dossier until its last day, and nothing can change it', () => {
    const ticket = read(dossierTicket(KEY, ANH));
    expect(classOfTicket(ticket, UNTIL)).toBe('independent');
    expect(classOfTicket(ticket, day('2026-11-01'))).toBe('touched');
    const touched = ticketOf(KEY, ANH, { ...TERMS, formClass: 'touched' });
    expect(classOfTicket(read(touched), UNTIL)).toBe('touched');
    const lifted = Buffer.from(touched, 'base64url');
    lifted.writeUInt8(3, 0);
    expect(isGenuine(KEY, read(lifted.toString('base64url')))).toBe(false);
  });

  it('draws one form for its dossier, under whatever terms it is handed out', () => {
    const under = [
      TERMS,
      { ...TERMS, formClass: 'touched' } as const,
      { ...TERMS, expiresOn: day('2026-12-01') },
    ];
    const lots = [ANH, BINH].map((id) => under.map((terms) => lotOfTicket(read(ticketOf(KEY, id, terms)))));
    expect(lots).toEqual([ANH, BINH].map((id) => under.map(() => lotOfInvited(KEY, id))));
    expect(lotOfInvited(KEY, ANH)).not.toBe(lotOfInvited(KEY, BINH));
  });

  it('says the service of its dossier, and nothing can change it', () => {
    const service = { field: 2, procedureGroup: 999 };
    const text = ticketOf(KEY, ANH, { ...TERMS, service });
    expect([isGenuine(KEY, read(text)), serviceOfTicket(read(text))]).toEqual([true, service]);
    expect(classOfTicket(read(text), UNTIL)).toBe('independent');
    expect(serviceOfTicket(read(dossierTicket(KEY, ANH)))).toBeUndefined();
    expect(ticketResponseKey(read(text))).toBe(ticketResponseKey(read(dossierTicket(KEY, ANH))));
    const moved = Buffer.from(text, 'base64url');
    moved.writeUInt16BE(1, 3);
    expect(isGenuine(KEY, read(moved.toString('base64url')))).toBe(false);
  });

  it('is one answer whatever its class, and is still read without terms, as older ones are', () => {
    const [independent, touched] = [TERMS, { ...TERMS, formClass: 'touched' as const }].map((terms) =>
      read(ticketOf(KEY, ANH, terms)),
    );
    expect(independent && ticketResponseKey(independent)).toBe(touched && ticketResponseKey(touched));
    const nonce = independent?.nonce ?? Buffer.alloc(0);
    const proof = derive(KEY, 'dossier-ticket-proof', nonce).subarray(0, 16);
    const older = read(Buffer.concat([nonce, proof]).toString('base64url'));
    expect([isGenuine(KEY, older), classOfTicket(older, UNTIL)]).toEqual([true, 'touched']);
  });

  it('gives the answer a key without the key of the round', () => {
    const key = ticketResponseKey(read(dossierTicket(KEY, ANH)));
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(ticketResponseKey(read(dossierTicket(KEY, BINH)))).not.toBe(key);
  });
});
