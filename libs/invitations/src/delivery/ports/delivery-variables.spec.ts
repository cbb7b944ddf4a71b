import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deliveryFromVariables } from './delivery-variables';

describe('the delivery options of an environment', () => {
  it('an environment without mail server and webhook has no delivery options', () => {
    expect(deliveryFromVariables({ HAILONG_MAIL_FROM: 'a@b.vn' })).toBeUndefined();
  });

  it('the mail server and its login are read from a URL', () => {
    const smtp = deliveryFromVariables({
      HAILONG_SMTP_URL: 'smtps://khaosat%40so.gov.vn:m%E1%BA%ADt@mail.so.gov.vn',
      HAILONG_MAIL_FROM: 'Sở <khaosat@so.gov.vn>',
    })?.smtp;
    const auth = { user: 'khaosat@so.gov.vn', pass: 'mật' };
    expect(smtp).toEqual({
      host: 'mail.so.gov.vn',
      port: 465,
      secure: true,
      from: 'Sở <khaosat@so.gov.vn>',
      auth,
    });
    expect(deliveryFromVariables({ HAILONG_SMTP_URL: 'smtp://mail:2525' })?.smtp).toMatchObject({
      port: 2525,
      secure: false,
    });
  });

  it.each(['mail.so.gov.vn', 'http://u:bimat@mail', 'smtp://'])(
    'the address %s of a mail server is refused, and the refusal repeats no password',
    (url) => {
      const read = () => deliveryFromVariables({ HAILONG_SMTP_URL: url });
      expect(read).toThrow(/smtp:\/\/user:password@host/);
      expect(read).not.toThrow(/bimat/);
    },
  );

  describe('in files', () => {
    let folder: string;
    beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'hailong-options-'))));
    afterAll(() => rmSync(folder, { recursive: true }));
    const file = (name: string, text: string) => {
      writeFileSync(path.join(folder, name), text);
      return path.join(folder, name);
    };

    it('SMS and Zalo are read from files of JSON, and the sandbox from its switch', () => {
      const read = deliveryFromVariables({
        HAILONG_SMS_FILE: file('sms.json', '{"brandname":"SONOIVU"}'),
        HAILONG_ZALO_FILE: file('zalo.json', '{"appId":"4102","refreshToken":"r"}'),
        HAILONG_DELIVERY_SANDBOX: 'on',
      });
      expect(read).toMatchObject({ sms: { brandname: 'SONOIVU' }, zalo: { appId: '4102' }, sandbox: true });
      expect(Object.keys(read?.zalo ?? {})).not.toContain('refreshToken');
    });

    it('only the word off, or none, ends the sandbox', () => {
      const sandbox = (HAILONG_DELIVERY_SANDBOX?: string) =>
        deliveryFromVariables({ HAILONG_SMTP_URL: 'smtp://mail', HAILONG_DELIVERY_SANDBOX })?.sandbox;
      expect(['on', 'true', 'onn'].map(sandbox)).toEqual([true, true, true]);
      expect(['off', '', undefined].map(sandbox)).toEqual([undefined, undefined, undefined]);
    });

    it('a file that cannot be read is named, and its words are not repeated', () => {
      const read = (name: string, at: string) => () => deliveryFromVariables({ [name]: at });
      const broken = file('broken.json', '{"ApiKey":"bimat"');
      expect(read('HAILONG_SMS_FILE', broken)).toThrow(/HAILONG_SMS_FILE: .*broken\.json/);
      expect(read('HAILONG_SMS_FILE', broken)).not.toThrow(/bimat/);
      expect(read('HAILONG_ZALO_FILE', path.join(folder, 'none'))).toThrow(/HAILONG_ZALO_FILE: .*ENOENT/);
    });
  });
});
