/** The mail server stands with the benchmarks, which are compiled without the tests and send mail as well. */
export { type MailServer, type ReceivedMail, mailServer } from '../../../apps/bench/src/fixture/mail-server';
