import { derivedUrlOf, opens } from './derived-login';

describe('the login of the application on the embedded server', () => {
  it('logs in as hailong_app on the same server and database, with a password derived from that of the superuser', () => {
    const url = new URL(derivedUrlOf('postgres://postgres:s%40cret@db.example:5433/province'));
    expect([url.username, url.host, url.pathname]).toEqual(['hailong_app', 'db.example:5433', '/province']);
    expect(url.password).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(derivedUrlOf('postgres://postgres:s%40cret@db.example:5433/province')).toBe(url.toString());
    expect(new URL(derivedUrlOf('postgres://postgres:other@db.example:5433/province')).password).not.toBe(
      url.password,
    );
  });

  it('derives no password where the superuser has none, because everybody would know it', () => {
    expect(() => derivedUrlOf('postgres://postgres@localhost/x')).toThrow(/no password to derive/);
  });
});

describe('a login that is tried', () => {
  it('is not taken for one with another password where the server is away', async () => {
    await expect(opens('postgres://hailong_app:x@127.0.0.1:1/province')).rejects.toThrow(/ECONNREFUSED/);
  });
});
