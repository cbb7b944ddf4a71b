import { dossierTicket, isGenuine, isTicketOf, parseTicket, ticketResponseKey } from './dossier-ticket';

const KEY = Buffer.alloc(32, 1);
const OTHER_KEY = Buffer.alloc(32, 2);
const ANH = 'aaaaaaaa-0000-4000-8000-000000000001';
const BINH = 'aaaaaaaa-0000-4000-8000-000000000002';

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

  it('gives the answer a key without the key of the round', () => {
    const key = ticketResponseKey(read(dossierTicket(KEY, ANH)));
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(ticketResponseKey(read(dossierTicket(KEY, BINH)))).not.toBe(key);
  });
});
