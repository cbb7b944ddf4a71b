import { connectionFault } from './connection-fault';

const fault = (error: unknown) =>
  connectionFault(new URL('postgres://hailong_app:s3cr3t@db.example:5433/province'), error);

describe('the sentence for a refused connection', () => {
  it.each([
    [
      'a host that never answers',
      new Error('timeout expired'),
      /no PostgreSQL server can be reached at db\.example:5433\/province/,
    ],
    [
      'a server that hangs up',
      new Error('Connection terminated unexpectedly'),
      /no PostgreSQL server can be reached/,
    ],
    [
      'several attempts',
      new AggregateError([coded('ECONNREFUSED'), coded('EPERM')]),
      /no PostgreSQL server can be reached/,
    ],
    [
      'a socket that is not there',
      coded('ENOENT', 'connect ENOENT /run/postgresql/.s.PGSQL.5432'),
      /the Unix socket that the address .* names \(host=\) cannot be used/,
    ],
    ['a certificate that is not there', coded('ENOENT'), /a certificate file .* cannot be read/],
    ['an expired certificate', coded('CERT_HAS_EXPIRED'), /has expired or is not valid yet/],
    ['a full server', coded('53300'), /raise max_connections/],
    [
      'a login that pg_hba.conf refuses',
      coded('28000', 'no pg_hba.conf entry for host'),
      /does not let the login "hailong_app" in/,
    ],
    [
      'a pooler without the login',
      coded('08P01', 'no such user: hailong_app'),
      /refuses the password of the login "hailong_app"/,
    ],
    ['a pooler without the database', coded('08P01', 'no such database: province'), /no such database/],
    [
      'anything else',
      coded('XX000', 'out of luck'),
      /cannot reach PostgreSQL at db\.example:5433\/province: out of luck/,
    ],
  ])('for %s says where and what to do, in both languages, without the secret', (_, error, sentence) => {
    const { vi, en, message } = fault(error);
    expect(en).toMatch(sentence);
    expect(vi).toMatch(/db\.example:5433/);
    expect(message).not.toContain('s3cr3t');
  });
});

function coded(code: string, message = 'refused'): Error {
  return Object.assign(new Error(message), { code });
}
