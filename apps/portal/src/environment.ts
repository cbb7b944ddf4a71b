import { LetterOptions, deliveryFromVariables, lettersFromVariables } from '@hailong/module';
import { isIP } from 'node:net';
import { dataHome, isDatabaseUrl } from '@hailong/database';
import { DeliveryOptions } from '@hailong/invitations';
import { restDaysFromVariables } from '@hailong/invitations/domain';
import { LogForm, isLogForm } from './portal-logger';

/** Settings of the portal from its environment, each with its default. */
export interface PortalEnvironment {
  /** DATABASE_URL: a login that may create roles and a schema. Default: the embedded PostgreSQL. */
  readonly databaseUrl?: string;
  /** APP_DATABASE_URL: the login of the running application. Default: the one made at the first start, kept in the home. */
  readonly appDatabaseUrl?: string;
  /** HAILONG_HOME: data, log and secrets of the embedded server. Default: .hailong in the project. */
  readonly home: string;
  /** HOST. Default 127.0.0.1: this machine only. */
  readonly host: string;
  /** PORT. Default 3000; when it is taken, the next free one up to ten further. */
  readonly port: number;
  /** HAILONG_TOKEN_SECRET: signs login tokens, at least 32 characters. Default: made at the first start, kept in the home. */
  readonly tokenSecret?: string;
  /** HAILONG_SECRET_KEY: encrypts contacts and invitations, 32 bytes. Default: made at the first start, kept in the home. */
  readonly secretKey?: string;
  /** HAILONG_ANSWER_PAGE: page where invited people answer; target of links and QR codes. Default: none. */
  readonly answerPage?: string;
  /** HAILONG_REST_DAYS: days for which an agency asks no person again. Default: 90. */
  readonly restDays?: number;
  /** HAILONG_TRUST_PROXY: proxies before the portal whose X-Forwarded-For is believed, by comma. Default: none. */
  readonly trustProxy?: readonly string[];
  /** HAILONG_PROVINCE_DESKS: codes of the agencies that work for the whole province, by comma. Default: the root of the tree; the demonstration's own. */
  readonly provinceDesks?: readonly string[];
  /** HAILONG_ORIGINALS_DAYS: days for which originals of masked texts are kept. Default: 90. */
  readonly originalsDays?: number;
  /** HAILONG_FINAL_AFTER_DAYS: days from its close after which a round becomes final by itself. Default: 30. */
  readonly finalAfterDays?: number;
  /** HAILONG_METRICS_TOKEN: bearer token for `/metrics`, at least 32 characters. Default: there is no such page. */
  readonly metricsToken?: string;
  /** HAILONG_LOGS: `text`, `json` or `debug`. Default: text. */
  readonly logs: LogForm;
  /** HAILONG_DEMONSTRATION: `off` leaves an empty database empty. Default: the demonstration province is loaded. */
  readonly demonstration: boolean;
  /**
   * HAILONG_SMTP_URL, HAILONG_MAIL_FROM, HAILONG_WEBHOOK_URL, …: ways of sending messages, every 30 seconds. Default:
   * none.
   */
  readonly delivery?: DeliveryOptions;
  /** HAILONG_LETTERS_URL, HAILONG_LETTERS_SECRET: receiver of letters, such as the PAKN system. Default: none. */
  readonly letters?: LetterOptions;
}

const DELIVERY_SECONDS = 30;

type Variables = Readonly<Record<string, string | undefined>>;

export function readEnvironment(variables: Variables): PortalEnvironment {
  const port = Number(variables.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(
      `PORT phải là số từ 0 đến 65535 (PORT must be a number from 0 to 65535): ${variables.PORT}`,
    );
  }
  const delivery = deliveryFromVariables(variables);
  return {
    delivery: delivery && { ...delivery, everySeconds: DELIVERY_SECONDS },
    letters: lettersFromVariables(variables),
    databaseUrl: databaseAddress('DATABASE_URL', variables),
    appDatabaseUrl: databaseAddress('APP_DATABASE_URL', variables),
    home: dataHome({ environment: variables }),
    host: variables.HOST ?? '127.0.0.1',
    port,
    tokenSecret: variables.HAILONG_TOKEN_SECRET || undefined,
    secretKey: variables.HAILONG_SECRET_KEY || undefined,
    answerPage: variables.HAILONG_ANSWER_PAGE || undefined,
    restDays: restDaysFromVariables(variables),
    trustProxy: proxiesOf(variables.HAILONG_TRUST_PROXY),
    provinceDesks: listOf(variables.HAILONG_PROVINCE_DESKS),
    originalsDays: daysOf('HAILONG_ORIGINALS_DAYS', variables),
    finalAfterDays: daysOf('HAILONG_FINAL_AFTER_DAYS', variables),
    metricsToken: variables.HAILONG_METRICS_TOKEN || undefined,
    logs: logFormOf(variables.HAILONG_LOGS),
    demonstration: variables.HAILONG_DEMONSTRATION !== 'off',
  };
}

/** Refuses an address that cannot be read without repeating it: it holds a password. */
function databaseAddress(name: string, variables: Variables): string | undefined {
  const text = variables[name] || undefined;
  if (text === undefined || isDatabaseUrl(text)) return text;
  throw new Error(
    `${name} không phải địa chỉ cơ sở dữ liệu: viết dạng postgres://tài-khoản:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu, ký tự đặc biệt của mật khẩu mã hóa phần trăm, # thành %23 ` +
      `(is no database address: write postgres://user:password@host:5432/database, special characters of the password percent-encoded, # as %23)`,
  );
}

function daysOf(name: string, variables: Variables): number | undefined {
  const text = variables[name] || undefined;
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(text) && Number(text) <= 3650) return Number(text);
  throw new Error(`${name} phải là số ngày (must be a number of days), 1–3650: ${text}`);
}

function logFormOf(text = 'text'): LogForm {
  if (isLogForm(text)) return text;
  throw new Error(`HAILONG_LOGS: text, json hoặc debug (text, json or debug): ${text}`);
}

/** Undefined: nothing is named. */
function listOf(text: string | undefined): readonly string[] | undefined {
  const named = (text ?? '').split(',').flatMap((each) => each.trim() || []);
  return named.length > 0 ? named : undefined;
}

const NAMED = ['loopback', 'linklocal', 'uniquelocal'];

/** Refuses a mistyped proxy: it could make a header of any sender trusted. */
function proxiesOf(text: string | undefined): readonly string[] | undefined {
  const proxies = listOf(text);
  const wrong = proxies?.find((each) => !NAMED.includes(each) && !isNetwork(each));
  if (wrong !== undefined)
    throw new Error(
      `HAILONG_TRUST_PROXY: "${wrong}" không phải địa chỉ IP hay dải mạng; ví dụ 127.0.0.1,10.0.0.0/8 hoặc loopback ` +
        `(is no address and no network; for instance 127.0.0.1,10.0.0.0/8 or loopback)`,
    );
  return proxies;
}

function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= most))
  );
}
