import { DeliveryOptions, SmtpOptions } from './delivery-options';

/**
 * Reads the delivery options from a program's environment:
 * HAILONG_SMTP_URL (`smtp://user:password@host:587`, `smtps://…:465`), HAILONG_MAIL_FROM, HAILONG_WEBHOOK_URL,
 * HAILONG_WEBHOOK_SECRET, HAILONG_OBJECTIONS_TO. Undefined when neither URL is there.
 *
 * @throws Error when HAILONG_SMTP_URL is no such address; the message does not repeat it, for its password
 */
export function deliveryFromVariables(
  variables: Readonly<Record<string, string | undefined>>,
): DeliveryOptions | undefined {
  const { HAILONG_SMTP_URL: smtpUrl, HAILONG_WEBHOOK_URL: webhookUrl } = variables;
  if (!smtpUrl && !webhookUrl) return undefined;
  return {
    ...(smtpUrl && { smtp: smtpOf(smtpUrl, variables.HAILONG_MAIL_FROM ?? '') }),
    ...(webhookUrl && { webhook: { url: webhookUrl, secret: variables.HAILONG_WEBHOOK_SECRET ?? '' } }),
    objectionsTo: variables.HAILONG_OBJECTIONS_TO,
  };
}

function smtpOf(text: string, from: string): SmtpOptions {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url?.hostname || !/^smtps?:$/.test(url.protocol)) {
    throw new Error(
      'HAILONG_SMTP_URL phải có dạng smtp://tài-khoản:mật-khẩu@máy-chủ:587 hoặc smtps://…:465 ' +
        '(must be written smtp://user:password@host:587 or smtps://…:465)',
    );
  }
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname,
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    from,
    ...(user && { auth: { user, pass: decodeURIComponent(url.password) } }),
  };
}
