import { DeliveryOutcome } from '../domain/delivery';

/** Properties of nodemailer's errors; each may be missing. */
export interface SmtpError {
  /** `EENVELOPE`, `EMESSAGE`, `EAUTH`, `ETLS`, `ESOCKET`, `ETIMEDOUT`, … */
  readonly code?: string;
  /** Codes of the system: `ECONNREFUSED`, `ECONNRESET`, … */
  readonly originalCode?: string;
  /** The server's three digits. */
  readonly responseCode?: number;
  /** The server's whole line; it often repeats the recipient's address, so nothing but its codes is kept. */
  readonly response?: string;
  /** Command that the server answered: `RCPT TO`, `DATA`, `MAIL FROM`, `AUTH PLAIN`, … */
  readonly command?: string;
}

/** Commands whose 5xx is about this recipient or message; elsewhere (greeting, AUTH, MAIL FROM) it is about the sender. */
const ABOUT_THE_MESSAGE = new Set(['RCPT TO', 'DATA']);

/**
 * Judges a failed SMTP conversation: RFC 5321 section 4.2.1, 5yz must not be repeated and 4yz should
 * be, with the codes of RFC 3463 kept where the server gives them.
 */
export function smtpOutcome(error: SmtpError): DeliveryOutcome {
  const { code, responseCode, command = '' } = error;
  if (code === 'EAUTH' || code === 'ENOAUTH') return { kind: 'later', reason: 'SMTP_SIGN_IN_REFUSED' };
  if (code === 'ETLS') return { kind: 'later', reason: 'SMTP_TLS_FAILED' };
  if (responseCode) {
    const reason = ['SMTP', responseCode, enhancedCode(error.response)].filter(Boolean).join('_');
    const final = responseCode >= 500 && ABOUT_THE_MESSAGE.has(command);
    return { kind: final ? 'never' : 'later', reason };
  }
  // Without an answer of the server: an address or a message that cannot even be written down.
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { kind: 'never', reason: `SMTP_${code}` };
  if (code === 'ETIMEDOUT') return { kind: 'later', reason: 'TIMED_OUT' };
  return { kind: 'later', reason: `NETWORK_${networkCode(error)}` };
}

function enhancedCode(response: string | undefined): string | undefined {
  return /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
}

function networkCode({ originalCode, code }: SmtpError): string {
  return /^[A-Z][A-Z0-9_]{0,30}$/.exec(originalCode ?? code ?? '')?.[0] ?? 'FAILED';
}
