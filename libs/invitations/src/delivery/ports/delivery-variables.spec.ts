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
});
