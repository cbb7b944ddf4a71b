import { DatabaseFault } from './database-fault';
import { placeOf } from './database-address';

interface Texts {
  readonly vi: string;
  readonly en: string;
}

/** Reason of a refused connection: how to recognise it, and what to say. */
interface Reason {
  /** Codes of PostgreSQL, of the network or of TLS. */
  readonly codes: readonly string[];
  /** Narrows the codes; alone where the driver gives none. */
  readonly message?: RegExp;
  readonly texts: (place: string, login: string) => Texts;
}

/** Fault for a connection that could not be opened, in a sentence that says what to do. */
export function connectionFault(url: URL, error: unknown): DatabaseFault {
  const [place, login] = [placeOf(url), decodeURIComponent(url.username)];
  const { code, message } = described(error);
  const reason = REASONS.find(
    ({ codes, message: pattern }) =>
      (codes.length === 0 || codes.includes(code)) && (!pattern || pattern.test(message)),
  );
  const { vi, en } = reason?.texts(place, login) ?? unknown(place, message);
  return new DatabaseFault(vi, en, { cause: error });
}

/** Tells whether a pooler refused a parameter of the start packet, such as `statement_timeout` or `options`. */
export function isRefusedStart(error: unknown): boolean {
  return /unsupported startup parameter/.test(described(error).message);
}

/** Code and message; several attempts (IPv4, IPv6) count as the first of them. */
function described(error: unknown): { code: string; message: string } {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const { code, message } = (first ?? {}) as { code?: unknown; message?: unknown };
  return { code: typeof code === 'string' ? code : '', message: String(message ?? error) };
}

const SSL_HELP = {
  vi: 'thêm ?sslmode=verify-full vào địa chỉ, và &sslrootcert=/đường/dẫn/ca.pem nếu chứng chỉ do cơ quan tự ký',
  en: 'add ?sslmode=verify-full to the address, and &sslrootcert=/path/to/ca.pem when the certificate is of a private authority',
};

const REASONS: readonly Reason[] = [
  {
    codes: [],
    message: /does not support SSL/,
    texts: (place) => ({
      vi: `máy chủ PostgreSQL tại ${place} không có TLS nhưng địa chỉ đòi TLS (sslmode); hãy bật ssl trên máy chủ, hoặc bỏ sslmode khỏi địa chỉ nếu đường nối nằm trong mạng tin cậy`,
      en: `the PostgreSQL server at ${place} offers no TLS, and the address demands it (sslmode); switch ssl on at the server, or leave sslmode out of the address where the network can be trusted`,
    }),
  },
  {
    codes: ['28000', '08P01'],
    message: /no encryption|SSL off|SSL required|TLS required/i,
    texts: (place) => ({
      vi: `máy chủ PostgreSQL tại ${place} chỉ nhận kết nối qua TLS; hãy ${SSL_HELP.vi}`,
      en: `the PostgreSQL server at ${place} takes connections through TLS alone; ${SSL_HELP.en}`,
    }),
  },
  {
    codes: [
      'SELF_SIGNED_CERT_IN_CHAIN',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    ],
    texts: (place) => ({
      vi: `chứng chỉ TLS của máy chủ tại ${place} do một cơ quan chứng thực riêng ký; hãy thêm sslrootcert=/đường/dẫn/ca.pem (tệp chứng chỉ của cơ quan đó) cùng sslmode=verify-full vào địa chỉ`,
      en: `the TLS certificate of the server at ${place} is signed by a private authority; add sslrootcert=/path/to/ca.pem (the certificate of that authority) with sslmode=verify-full to the address`,
    }),
  },
  {
    codes: ['ERR_TLS_CERT_ALTNAME_INVALID'],
    texts: (place) => ({
      vi: `chứng chỉ TLS của máy chủ tại ${place} mang tên khác; hãy dùng đúng tên máy chủ ghi trong chứng chỉ, hoặc cấp lại chứng chỉ`,
      en: `the TLS certificate of the server at ${place} is for another name; use the host name that stands in it, or have it issued again`,
    }),
  },
  {
    codes: ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
    texts: (place) => ({
      vi: `chứng chỉ TLS của máy chủ tại ${place} đã hết hạn hoặc chưa có hiệu lực; hãy cấp lại chứng chỉ và kiểm tra đồng hồ hai máy`,
      en: `the TLS certificate of the server at ${place} has expired or is not valid yet; renew it and check both clocks`,
    }),
  },
  {
    codes: ['ENOENT', 'EACCES', 'ENOTSOCK'],
    message: /^connect /,
    texts: (place) => ({
      vi: `không dùng được socket Unix mà địa chỉ của ${place} nêu (host=); hãy kiểm tra máy chủ PostgreSQL có đang chạy không, thư mục có đúng unix_socket_directories không, và quyền vào thư mục đó`,
      en: `the Unix socket that the address of ${place} names (host=) cannot be used; check that the PostgreSQL server is running, that the folder is among its unix_socket_directories, and your permission there`,
    }),
  },
  {
    codes: ['ENOENT', 'EACCES', 'EISDIR'],
    texts: (place) => ({
      vi: `không đọc được tệp chứng chỉ mà địa chỉ của ${place} nêu (sslrootcert, sslcert, sslkey); hãy kiểm tra đường dẫn và quyền đọc`,
      en: `a certificate file that the address of ${place} names (sslrootcert, sslcert, sslkey) cannot be read; check its path and your permission`,
    }),
  },
  {
    codes: ['28P01', '08P01'],
    message: /password authentication failed|no such user|SASL authentication failed/i,
    texts: (place, login) => ({
      vi: `máy chủ tại ${place} không nhận mật khẩu của tài khoản "${login}"; hãy sửa mật khẩu trong địa chỉ; nếu đó là tài khoản ứng dụng, có thể cấp mật khẩu mới: npm run hailong -- migrate --reset-login`,
      en: `the server at ${place} refuses the password of the login "${login}"; correct it in the address; the login of the application can be given a new one: npm run hailong -- migrate --reset-login`,
    }),
  },
  {
    codes: [],
    message: /password must be a (non-empty )?string/,
    texts: (place, login) => ({
      vi: `máy chủ tại ${place} hỏi mật khẩu của tài khoản "${login}" nhưng địa chỉ không có; hãy viết mật khẩu vào địa chỉ`,
      en: `the server at ${place} asks for the password of the login "${login}", and the address has none; write it into the address`,
    }),
  },
  {
    codes: ['28000'],
    texts: (place, login) => ({
      vi: `máy chủ tại ${place} không cho tài khoản "${login}" đăng nhập; hãy kiểm tra tên tài khoản và pg_hba.conf của máy chủ`,
      en: `the server at ${place} does not let the login "${login}" in; check its name and pg_hba.conf of the server`,
    }),
  },
  {
    codes: ['3D000', '08P01'],
    message: /does not exist|no such database/,
    texts: (place) => ({
      vi: `không có cơ sở dữ liệu này tại ${place}; hãy sửa tên trong địa chỉ, hoặc tạo bằng create database`,
      en: `there is no such database at ${place}; correct the name in the address, or make it with create database`,
    }),
  },
  {
    codes: ['42501'],
    message: /permission denied for database/,
    texts: (place, login) => ({
      vi: `tài khoản "${login}" không được vào cơ sở dữ liệu tại ${place}: mỗi cơ sở dữ liệu có tài khoản riêng; hãy dùng tài khoản mà hailong migrate đã lập cho nó (permission denied for database)`,
      en: `the login "${login}" may not connect to the database at ${place}: each database has a login of its own; use the login that hailong migrate made for it (permission denied for database)`,
    }),
  },
  {
    codes: ['53300'],
    texts: (place) => ({
      vi: `máy chủ tại ${place} đã hết chỗ kết nối; hãy tăng max_connections, giảm database.poolSize, hoặc đặt bộ gộp kết nối`,
      en: `the server at ${place} has no connection left; raise max_connections, lower database.poolSize, or put a pooler before it`,
    }),
  },
  {
    codes: [
      'ECONNREFUSED',
      'ENOTFOUND',
      'EAI_AGAIN',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'ETIMEDOUT',
      'ECONNRESET',
    ],
    texts: unreachable,
  },
  { codes: [], message: /timeout expired|connection timeout|terminated unexpectedly/, texts: unreachable },
];

function unreachable(place: string): Texts {
  return {
    vi: `không tới được máy chủ PostgreSQL tại ${place}; hãy kiểm tra tên máy, cổng, tường lửa và máy chủ có đang chạy không`,
    en: `no PostgreSQL server can be reached at ${place}; check host, port, firewall and whether the server runs`,
  };
}

function unknown(place: string, message: string): Texts {
  return {
    vi: `không vào được cơ sở dữ liệu tại ${place}: ${message}`,
    en: `cannot reach PostgreSQL at ${place}: ${message}`,
  };
}
