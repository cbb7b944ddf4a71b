import { appUrlOf } from './app-login';

describe('the login of the application', () => {
  it('logs in as hailong_app on the same server and database, with a password derived from that of the administrator', () => {
    const url = new URL(appUrlOf('postgres://postgres:s%40cret@db.example:5433/province'));
    expect([url.username, url.host, url.pathname]).toEqual(['hailong_app', 'db.example:5433', '/province']);
    expect(url.password).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(appUrlOf('postgres://postgres:s%40cret@db.example:5433/province')).toBe(url.toString());
    expect(new URL(appUrlOf('postgres://postgres:other@db.example:5433/province')).password).not.toBe(
      url.password,
    );
  });

  it('derives no password where the administrator has none, because everybody would know it', () => {
    expect(() => appUrlOf('postgres://postgres@localhost/x')).toThrow(/set APP_DATABASE_URL/);
  });
});
