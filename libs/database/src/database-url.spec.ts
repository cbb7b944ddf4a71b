import { isDatabaseUrl } from './database-url';

describe('the address of a database', () => {
  it.each([
    'postgres://hailong_app:s3cret@db.tinh.gov.vn:5432/khaosat',
    'postgresql://hailong_app:s3c%23ret@db/khaosat?sslmode=verify-full&sslrootcert=/etc/ca.pem',
    'postgres://hailong_app@localhost/khaosat',
    'postgres://hailong_app:p@ss@localhost/khaosat',
    'postgres:///khaosat?host=/var/run/postgresql',
    'postgres://hailong_app:s3cret@%2Fvar%2Frun%2Fpostgresql/khaosat',
  ])('may be %s', (text) => expect(isDatabaseUrl(text)).toBe(true));

  it.each([
    ['a # that ends the port', 'postgres://hailong_app:s3c#ret@host/db'],
    ['a # behind digits', 'postgres://hailong_app:123#ret@host/db'],
    ['a / that ends the host', 'postgres://hailong_app:123/ret@host/db'],
    ['a ? that begins a query', 'postgres://hailong_app:123?ret@host/db'],
    ['a % that begins no escape', 'postgres://hailong_app:100%@host/db'],
    ['a user and nothing else', 'hailong_app:s3cret'],
    ['another database', 'mysql://hailong_app:s3cret@host/db'],
    ['no text', 5432],
  ])('is not %s', (_, text) => expect(isDatabaseUrl(text)).toBe(false));
});
