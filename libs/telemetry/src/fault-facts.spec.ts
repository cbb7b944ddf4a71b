import { faultFactsOf } from './fault-facts';

const SECRET = 'nguoi-dan@example.vn 0912345678';
const databaseError = (code: string) => Object.assign(new Error(SECRET), { code });

describe('the facts of an error', () => {
  it('an error of the host or of a parser keeps its words and shows its class and its places', () => {
    const facts = faultFactsOf(new TypeError(SECRET));
    expect(facts).toMatchObject({ error: 'TypeError' });
    expect(facts.places?.[0]).toMatch(/^at /);
    expect(JSON.stringify(facts)).not.toContain('nguoi-dan');
  });

  it('an error of PostgreSQL about a value keeps its words, one about rights or connections shows them', () => {
    for (const quoting of ['22P02', '23505', 'P0001'])
      expect(JSON.stringify(faultFactsOf(databaseError(quoting)))).not.toContain('nguoi-dan');
    expect(faultFactsOf(databaseError('42501'))).toMatchObject({ code: '42501', words: SECRET });
    const wrapped = Object.assign(new Error('no room'), { driverError: { code: '53300' } });
    expect(faultFactsOf(wrapped)).toMatchObject({ code: '53300', words: 'no room' });
  });

  it('a lost connection names its address, and a thrown text is not repeated', () => {
    const lost = Object.assign(new Error('connect ECONNREFUSED 10.0.0.5:5432'), { code: 'ECONNREFUSED' });
    expect(faultFactsOf(lost)).toMatchObject({ words: 'connect ECONNREFUSED 10.0.0.5:5432' });
    expect(faultFactsOf(SECRET)).toEqual({ error: 'string' });
  });

  it('works that failed together show the first failure whose words may be shown', () => {
    const lost = Object.assign(new Error('set the old key'), { code: 'SECRET_KEY_DIFFERENT' });
    const round = new AggregateError([new TypeError(SECRET), new AggregateError([lost], SECRET)], SECRET);
    const facts = faultFactsOf(round);
    expect(facts).toMatchObject({ error: 'AggregateError', first: { words: 'set the old key' } });
    expect(JSON.stringify(facts)).not.toContain('nguoi-dan');
    expect(faultFactsOf(new AggregateError([]))).toMatchObject({ error: 'AggregateError' });
  });

  it('the lines of a message of several lines are no places', () => {
    const facts = faultFactsOf(new Error(`first\n  at${SECRET}\n at home ${SECRET}`));
    expect(JSON.stringify(facts)).not.toContain('nguoi-dan');
  });
});
