import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DeliveryOptions, SmtpOptions } from './delivery-options';
import { SmsOptions } from './sms-options';
import { ZaloOptions } from './zalo-options';
import { zaloTokensInFile } from './zalo-tokens-in-file';

/**
 * Reads the delivery options from a program's environment:
 * HAILONG_SMTP_URL (`smtp://user:password@host:587`, `smtps://…:465`), HAILONG_MAIL_FROM, HAILONG_WEBHOOK_URL,
 * HAILONG_WEBHOOK_SECRET, HAILONG_SMS_FILE and HAILONG_ZALO_FILE (files with the options as JSON), HAILONG_OBJECTIONS_TO,
 * HAILONG_DELIVERY_SANDBOX. Undefined when no way of sending is there.
 *
 * @throws Error when HAILONG_SMTP_URL is no such address or a file cannot be read; the message repeats no secret
 */
export function deliveryFromVariables(
  variables: Readonly<Record<string, string | undefined>>,
): DeliveryOptions | undefined {
  const { HAILONG_SMTP_URL: smtpUrl, HAILONG_WEBHOOK_URL: webhookUrl } = variables;
  const {
    HAILONG_SMS_FILE: smsFile,
    HAILONG_ZALO_FILE: zaloFile,
    HAILONG_DELIVERY_SANDBOX: sandbox,
  } = variables;
  if (!smtpUrl && !webhookUrl && !smsFile && !zaloFile) return undefined;
  // npm says in INIT_CWD in which folder it was called; names of files begin there.
  const fileOf = (name: string) => path.resolve(variables.INIT_CWD ?? '', name);
  return {
    ...(smtpUrl && { smtp: smtpOf(smtpUrl, variables.HAILONG_MAIL_FROM ?? '') }),
    ...(webhookUrl && { webhook: { url: webhookUrl, secret: variables.HAILONG_WEBHOOK_SECRET ?? '' } }),
    ...(smsFile && { sms: optionsIn<SmsOptions>('HAILONG_SMS_FILE', fileOf(smsFile)) }),
    ...(zaloFile && { zalo: zaloOf(fileOf(zaloFile)) }),
    ...(isOn(sandbox) && { sandbox: true }),
    objectionsTo: variables.HAILONG_OBJECTIONS_TO,
  };
}

/** Reads the switch of the sandbox. A mistyped word must not send messages to people, so only `off` ends it. */
function isOn(sandbox: string | undefined): boolean {
  return Boolean(sandbox) && sandbox !== 'off';
}

/** Options of Zalo as a file holds them: the first refresh token, and the file that keeps those after it. */
interface ZaloFile extends Omit<ZaloOptions, 'tokens'> {
  readonly refreshToken?: string;
  readonly tokensFile?: string;
}

function zaloOf(file: string): ZaloOptions {
  const read = optionsIn<ZaloFile>('HAILONG_ZALO_FILE', file);
  const { refreshToken = '', tokensFile = `${file}.tokens`, ...options } = read;
  return { ...options, tokens: zaloTokensInFile({ file: tokensFile, refreshToken }) };
}

function optionsIn<Options>(name: string, file: string): Options {
  const options = readOrWhyNot(file);
  if (typeof options === 'object') return options as Options;
  throw new Error(
    `${name}: không đọc được tệp tùy chọn JSON ${file} (${options}) (the file of options cannot be read as JSON)`,
  );
}

/** Reads a file of JSON; a code where that fails, because the words of a failure repeat the secrets in the file. */
function readOrWhyNot(file: string): object | string {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null ? read : 'JSON';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'JSON';
  }
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
