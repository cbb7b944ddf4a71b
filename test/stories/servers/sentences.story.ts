import { inspect } from 'node:util';
import { Database, DatabaseFault, migrate, provision } from '@hailong/database';
import { hailong } from '../../kit/operator';
import { selfSigned } from '../../../apps/bench/src/fixture/self-signed';
import { OwnServer, startOwnServer } from '../../kit/servers/own-server';
import { overTcp, withParameters } from '../../kit/database-address';
import { demandTls } from '../../kit/servers/tls';

const SECRET = 's3cr3t';

/** Faults of each way of opening a database at an address. */
async function refusals(url: string): Promise<readonly DatabaseFault[]> {
  const faults = [];
  for (const open of [Database.open, Database.examine, ({ url: at }: { url: string }) => migrate(at)])
    faults.push(
      await open({ url }).then(
        () => Promise.reject(new Error('the address was accepted')),
        (error: unknown) => error as DatabaseFault,
      ),
    );
  return faults;
}

async function expectSentences(url: string, vi: RegExp, en: RegExp): Promise<void> {
  for (const fault of await refusals(url)) {
    expect(fault).toMatchObject({
      vi: expect.stringMatching(vi) as string,
      en: expect.stringMatching(en) as string,
    });
    expect(inspect(fault, { depth: 8, showHidden: true })).not.toContain(SECRET);
  }
  for (const command of ['doctor', 'tree', 'migrate']) {
    const { stdout, stderr } = await hailong([command, '--debug'], {
      variables: { DATABASE_URL: url, APP_DATABASE_URL: url },
    });
    expect(stdout + stderr).toMatch(vi);
    expect(stdout + stderr).toMatch(en);
    expect(stdout + stderr).not.toContain(SECRET);
  }
}

describe('an address of a database', () => {
  it.each([
    `postgres://hailong_app:${SECRET}#x@127.0.0.1/x`,
    `postgres://hailong_app:${SECRET}%zz@127.0.0.1/x`,
    `postgres://hailong_app:${SECRET}/x@127.0.0.1/x`,
    `mysql://hailong_app:${SECRET}@127.0.0.1/x`,
    `hailong_app:${SECRET}@127.0.0.1/x`,
    SECRET,
  ])('that cannot be read is refused without being repeated: %s', async (url) => {
    await expectSentences(
      url,
      /không đọc được.*mã hóa phần trăm.*# là %23/,
      /cannot be read.*percent-encode.*# is %23/,
    );
  });

  it.each([
    ['a port where nothing listens', '127.0.0.1:1'],
    ['a host that does not exist', 'no-such-host.invalid'],
  ])('of %s says what to check', async (_, host) => {
    await expectSentences(
      `postgres://hailong_app:${SECRET}@${host}/x`,
      /không tới được máy chủ PostgreSQL.*tường lửa/,
      /no PostgreSQL server can be reached.*firewall/,
    );
  });
});

describe('a server', () => {
  let server: OwnServer;
  beforeAll(async () => {
    server = await startOwnServer();
    await server.admin(
      'postgres',
      `create role someone login password '${SECRET}'`,
      'create database closed',
    );
    await server.admin('postgres', 'revoke connect on database closed from public');
  });
  afterAll(() => server.stop());

  it('that refuses the password names the login and the way to another', async () => {
    await expectSentences(
      server.urlOf('someone', `not-${SECRET}`, 'postgres'),
      /không nhận mật khẩu của tài khoản "someone".*migrate --reset-login/,
      /refuses the password of the login "someone".*migrate --reset-login/,
    );
  });

  it('that asks for a password says that the address has none', async () => {
    await expectSentences(
      server.urlOf('someone', '', 'postgres'),
      /hỏi mật khẩu.*hãy viết mật khẩu vào địa chỉ/,
      /asks for the password.*write it into the address/,
    );
  });

  it('without the database says so', async () => {
    await expectSentences(
      server.urlOf('someone', SECRET, 'nowhere'),
      /không có cơ sở dữ liệu này.*create database/,
      /there is no such database.*create database/,
    );
  });

  it('that does not let the login into the database says whose it is', async () => {
    await expectSentences(
      server.urlOf('someone', SECRET, 'closed'),
      /"someone" không được vào cơ sở dữ liệu.*tài khoản riêng/,
      /"someone" may not connect.*a login of its own/,
    );
  });

  it('that offers no TLS says so when the address demands it', async () => {
    await expectSentences(
      withParameters(overTcp(server.urlOf('someone', SECRET, 'postgres')), { sslmode: 'require' }),
      /không có TLS.*sslmode/,
      /offers no TLS.*sslmode/,
    );
  });

  it('with a superuser as the application’s login is refused with the login to use', async () => {
    await expect(Database.open({ url: server.adminUrl() })).rejects.toMatchObject({
      vi: expect.stringMatching(/vượt được tường \(superuser\).*hailong_app/) as string,
      en: expect.stringMatching(/can climb the walls \(superuser\).*hailong_app/) as string,
    });
  });
});

describe('a server with TLS alone and a private authority', () => {
  let server: OwnServer;
  let plain: string;
  let authority: string;
  beforeAll(async () => {
    server = await startOwnServer();
    plain = overTcp(server.adminUrl());
    authority = await demandTls(server, selfSigned('localhost'));
  });
  afterAll(() => server.stop());
  const named = (host: string, parameters: string) => {
    const url = new URL(plain);
    url.hostname = host;
    return `${url.toString()}?${parameters}`;
  };

  it('says how to switch TLS on in the address', async () => {
    await expectSentences(
      plain,
      /chỉ nhận kết nối qua TLS.*sslmode=verify-full/,
      /through TLS alone.*sslmode=verify-full/,
    );
  });

  it('says how to give the certificate of the authority', async () => {
    await expectSentences(
      named('localhost', 'sslmode=verify-full'),
      /cơ quan chứng thực riêng ký.*sslrootcert=/,
      /signed by a private authority.*sslrootcert=/,
    );
  });

  it('says that the file of the authority cannot be read', async () => {
    await expectSentences(
      named('localhost', 'sslmode=verify-full&sslrootcert=/no/such/ca.pem'),
      /không đọc được tệp chứng chỉ/,
      /certificate file.*cannot be read/,
    );
  });

  it('says that the certificate is for another name', async () => {
    await expectSentences(
      named('127.0.0.1', `sslmode=verify-full&sslrootcert=${authority}`),
      /mang tên khác/,
      /for another name/,
    );
  });

  it('is migrated and served with the certificate of the authority in the address, which the login’s address keeps', async () => {
    const url = named('localhost', `sslmode=verify-full&sslrootcert=${authority}`);
    const home = server.home;
    const { appUrl } = await provision({ url, home, log: () => undefined });
    expect(appUrl).toContain(`sslrootcert=`);
    await (await Database.open({ url: appUrl })).close();
  });
});
