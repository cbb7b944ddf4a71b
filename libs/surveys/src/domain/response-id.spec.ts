import { createHash } from 'node:crypto';
import { responseId } from './response-id';

describe('the id of a response', () => {
  it('is the SHA-256 of round, agency and key in the shape of a UUID of version 8', () => {
    for (let n = 0; n < 200; n += 1) {
      const hex = createHash('sha256').update(`7/${n}/phiếu ${n}`).digest('hex');
      const id = responseId(`phiếu ${n}`, 7, n);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const digits = [...id.replaceAll('-', '')];
      const apart = digits.filter((digit, at) => digit !== hex[at]).length;
      expect(apart).toBeLessThanOrEqual(2);
    }
  });

  it('is the same for the same form, and another one for another agency, round or key', () => {
    const ids = [responseId('a', 1, 2), responseId('a', 2, 1), responseId('a', 1, 3), responseId('b', 1, 2)];
    expect(new Set(ids).size).toBe(4);
    expect(responseId('a', 1, 2)).toBe(ids[0]);
  });
});
