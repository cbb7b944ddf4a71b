import { createHmac } from 'node:crypto';
import { isKey } from '../../intake/domain/submission';
import { makeTicket, readTicket } from './answer-ticket';

const proof = (content: Buffer) => createHmac('sha256', 'k').update(content).digest();
const target = { roundId: 7, agencyCode: 'H21.18' };
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NOW = Date.UTC(2026, 7, 1);

describe('a ticket', () => {
  it('is a usable key, another one each time, and knows its age', () => {
    const [one, two] = [makeTicket(target, NOW, proof), makeTicket(target, NOW, proof)];
    expect(isKey(one)).toBe(true);
    expect(one).not.toBe(two);
    expect(readTicket(one, target, NOW + 90_000, proof)).toEqual({ kind: 'genuine', seconds: 90 });
  });

  it('is good for one round and agency, under our key, unchanged', () => {
    const ticket = makeTicket(target, NOW, proof);
    const forged = { kind: 'forged' };
    expect(readTicket(ticket, { ...target, agencyCode: 'H21.17' }, NOW, proof)).toEqual(forged);
    expect(readTicket(ticket, { ...target, roundId: 8 }, NOW, proof)).toEqual(forged);
    expect(readTicket(ticket, target, NOW, (content) => proof(content).reverse())).toEqual(forged);
  });

  it('is one key: no other way to write its bytes is good, whichever character is changed to whatever', () => {
    const ticket = makeTicket(target, NOW, proof);
    for (let at = 4; at < ticket.length; at += 1)
      for (const character of BASE64URL) {
        const changed = ticket.slice(0, at) + character + ticket.slice(at + 1);
        if (changed !== ticket) expect(readTicket(changed, target, NOW, proof)).toEqual({ kind: 'forged' });
      }
  });

  it('is told from a key that a client made itself', () => {
    expect(readTicket('0123456789abcdef', target, NOW, proof)).toEqual({ kind: 'none' });
  });
});
