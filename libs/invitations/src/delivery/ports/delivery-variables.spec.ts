import { deliveryFromVariables } from './delivery-variables';

describe('the delivery options of an environment', () => {
  it('are none where neither a mail server nor a webhook is named', () => {
    expect(deliveryFromVariables({ HAILONG_MAIL_FROM: 'a@b.vn' })).toBeUndefined();
  });

  it('read the mail server with its login from a URL', () => {
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

  it.each(['mail.so.gov.vn', 'http://u:bimat@mail', 'smtp://'])('refuse %s and repeat no password', (url) => {
    const read = () => deliveryFromVariables({ HAILONG_SMTP_URL: url });
    expect(read).toThrow(/smtp:\/\/user:password@host/);
    expect(read).not.toThrow(/bimat/);
  });
});
